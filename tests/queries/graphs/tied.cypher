// Things that are tied in few ways, so that every shortest chain can be found by hand.
//
//   alpha –(two gaps: alpha held, beta needed, in One and Two)– beta –(gamma is a part of it)– gamma
//   beta took part in One; gamma in Two and Three; Lone Charity in nothing
//   warden: a role at delta, had a place in making Three and leads its action 1; two clerks, at alpha and at beta
//   Three's recommendation 1 is carried out by that action; Four's is addressed to gamma
//   Recording is what the gap in One and the recommendation of Three are about; One and Three are reviews in Town
//   One has a case and a document called as it is, and that document an older edition
CREATE (alpha:Agency {uid: 'agency:alpha', name: 'Alpha Police', aliases: ['The Alphas']}),
       (beta:Agency {uid: 'agency:beta', name: 'Beta & Sons Council'}),
       (gamma:Agency {uid: 'agency:gamma', name: 'Gamma Trust'}),
       (delta:Agency {uid: 'agency:delta', name: 'Delta Homes'}),
       (lone:Agency {uid: 'agency:lone', name: 'Lone Charity'}),
       (gamma)-[:PART_OF]->(beta),
       (warden:Role {uid: 'role:warden', title: 'Warden'}), (warden)-[:AT]->(delta),
       (c1:Role {uid: 'role:clerk-1', title: 'Clerk'}), (c1)-[:AT]->(alpha),
       (c2:Role {uid: 'role:clerk-2', title: 'Clerk'}), (c2)-[:AT]->(beta),
       (one:Review {uid: 'review:one', title: 'One', reference: 'SCR/1', kinds: ['SCR']}),
       (two:Review {uid: 'review:two', title: 'Two', kinds: ['SCR']}),
       (three:Review {uid: 'review:three', title: 'Three', kinds: ['SAR']}),
       (four:Review {uid: 'review:four', title: 'Four', kinds: ['SAR']}),
       (town:Region {uid: 'region:town', name: 'Town'}), (one)-[:IN_REGION]->(town), (three)-[:IN_REGION]->(town),
       (beta)-[:TOOK_PART_IN]->(one), (gamma)-[:TOOK_PART_IN]->(two), (gamma)-[:TOOK_PART_IN]->(three),
       (warden)-[:SAT_ON {capacity: 'panel'}]->(three),
       (g1:InformationGap {uid: 'information_gap:1', text: 'Not told.'}),
       (g2:InformationGap {uid: 'information_gap:2', text: 'Not told again.'}),
       (one)-[:IDENTIFIED]->(g1), (g1)-[:HELD_BY]->(alpha), (g1)-[:NEEDED_BY]->(beta),
       (two)-[:IDENTIFIED]->(g2), (g2)-[:HELD_BY]->(alpha), (g2)-[:NEEDED_BY]->(beta),
       (r3:Recommendation {uid: 'recommendation:3', ref: '1', text: 'Tell.'}), (three)-[:MADE]->(r3),
       (r4:Recommendation {uid: 'recommendation:4', text: 'Tell.'}), (four)-[:MADE]->(r4),
       (r4)-[:ADDRESSED_TO]->(gamma),
       (a1:Action {uid: 'action:1', ref: '1', text: 'Do.'}), (three)-[:PLANNED]->(a1), (r3)-[:IMPLEMENTED_BY]->(a1),
       (a1)-[:LED_BY]->(warden), (u1:Update {uid: 'update:1', text: 'Done.'}), (a1)-[:HAS_UPDATE]->(u1),
       (theme:Theme {uid: 'theme:recording', slug: 'recording', label: 'Recording'}),
       (g1)-[:ABOUT]->(theme), (r3)-[:ABOUT]->(theme),
       (case:Case {uid: 'case:one', subject: 'One'}), (one)-[:CONCERNS]->(case),
       (newer:Document {uid: 'document:aa', sha256: 'aa', name: 'one.pdf', title: 'One'}), (newer)-[:REPORTS]->(one),
       (older:Document {uid: 'document:bb', sha256: 'bb', name: 'old.pdf'}), (newer)-[:SUPERSEDES]->(older),
       (p1:Passage {uid: 'passage:1', page: 1, line_start: 1, line_end: 1, quote: 'Not told.'}), (p1)-[:IN]->(newer),
       (g1)-[:EVIDENCED_BY]->(p1)
