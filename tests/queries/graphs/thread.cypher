// Golden threads that hold and break, worked out by hand in test_golden_thread.py.
//
// Review one (2015, plan loaded, made for the board):
//   failures         gap 1 (police held, school needed), told as missed opportunity 1 (police) too; missed opportunity 2
//                    (hospital); finding 1
//   recommendations  1 to the police answers missed opportunity 1, action 1 carries it out
//                    2 to the council answers finding 1, action 2 carries it out
//                    3 to the board and the charity: no action
//   actions          1 completed, evidenced, led by the police     2 completed, claimed, no lead, no date
//                    3 in progress, led by a role at the trust, no date    4 not stated, target 'ongoing', no lead
//   took part        police (panel), hospital and school (named in failures), trust (leads an action and no more)
// The school is a unit of the council. Review two (2016) has finding 2, and recommendation 4 to the police; no plan. Review
// three has nothing.
CREATE (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (hospital:Agency {uid: 'agency:hospital', name: 'Hospital', sector: 'health'}),
       (school:Agency {uid: 'agency:school', name: 'School', sector: 'education'}),
       (council:Agency {uid: 'agency:council', name: 'Council', sector: 'local_government'}),
       (board:Agency {uid: 'agency:board', name: 'Board', sector: 'board'}),
       (charity:Agency {uid: 'agency:charity', name: 'Charity', sector: 'voluntary'}),
       (trust:Agency {uid: 'agency:trust', name: 'Trust', sector: 'health'}),
       (school)-[:PART_OF]->(council),
       (lead:Role {uid: 'role:trust/lead', title: 'Lead'}), (lead)-[:AT]->(trust),
       (sharing:Theme {uid: 'theme:sharing', slug: 'sharing', label: 'Information sharing'}),
       (one:Review {uid: 'review:one', title: 'One', kinds: ['SCR'], year: 2015, year_basis: 'incident'}),
       (two:Review {uid: 'review:two', title: 'Two', kinds: ['SAR'], year: 2016, year_basis: 'incident'}),
       (three:Review {uid: 'review:three', title: 'Three', kinds: ['SAR'], year: 2017, year_basis: 'incident'}),
       (one)-[:COMMISSIONED_BY]->(board),
       (police)-[:TOOK_PART_IN {because: ['information_gap', 'leads_action', 'panel']}]->(one),
       (hospital)-[:TOOK_PART_IN {because: ['missed_opportunity']}]->(one),
       (school)-[:TOOK_PART_IN {because: ['information_gap']}]->(one),
       (trust)-[:TOOK_PART_IN {because: ['leads_action']}]->(one),
       (police)-[:TOOK_PART_IN {because: ['panel']}]->(two),
       (g1:InformationGap {uid: 'information_gap:1', text: 'The police did not tell the school.'}),
       (m1:MissedOpportunity {uid: 'missed_opportunity:1', text: 'The police did not tell the school.'}),
       (m2:MissedOpportunity {uid: 'missed_opportunity:2', text: 'The hospital did not follow up.'}),
       (f1:Finding {uid: 'learning_point:1', text: 'Children must be seen.'}),
       (one)-[:IDENTIFIED]->(g1), (one)-[:IDENTIFIED]->(m1), (one)-[:IDENTIFIED]->(m2), (one)-[:FOUND]->(f1),
       (g1)-[:SAME_EVENT]->(m1), (g1)-[:HELD_BY]->(police), (g1)-[:NEEDED_BY]->(school), (m1)-[:MISSED_BY]->(police),
       (m2)-[:MISSED_BY]->(hospital), (m1)-[:ABOUT]->(sharing), (f1)-[:ABOUT]->(sharing),
       (r1:Recommendation {uid: 'recommendation:1', ref: '1', text: 'Tell schools.'}),
       (r2:Recommendation {uid: 'recommendation:2', ref: '2', text: 'See children.'}),
       (r3:Recommendation {uid: 'recommendation:3', ref: '3', text: 'Train.'}),
       (one)-[:MADE]->(r1), (one)-[:MADE]->(r2), (one)-[:MADE]->(r3),
       (r1)-[:RESPONDS_TO]->(m1), (r2)-[:RESPONDS_TO]->(f1),
       (r1)-[:ADDRESSED_TO]->(police), (r2)-[:ADDRESSED_TO]->(council), (r3)-[:ADDRESSED_TO]->(board),
       (r3)-[:ADDRESSED_TO]->(charity), (r1)-[:ABOUT]->(sharing),
       (a1:Action {uid: 'action:1', text: 'Told', status: 'completed', assurance: 'evidenced', target_date: '2016'}),
       (a2:Action {uid: 'action:2', text: 'Seen', status: 'completed', assurance: 'claimed'}),
       (a3:Action {uid: 'action:3', text: 'Go on', status: 'in_progress'}),
       (a4:Action {uid: 'action:4', text: 'Keep on', status: 'unknown', target_text: 'ongoing'}),
       (one)-[:PLANNED]->(a1), (one)-[:PLANNED]->(a2), (one)-[:PLANNED]->(a3), (one)-[:PLANNED]->(a4),
       (r1)-[:IMPLEMENTED_BY]->(a1), (r2)-[:IMPLEMENTED_BY]->(a2), (a1)-[:LED_BY]->(police), (a3)-[:LED_BY]->(lead),
       (f2:Finding {uid: 'learning_point:2', text: 'Listen.'}), (two)-[:FOUND]->(f2),
       (r4:Recommendation {uid: 'recommendation:4', ref: '1', text: 'Listen.'}), (two)-[:MADE]->(r4),
       (r4)-[:ADDRESSED_TO]->(police),
       (report:Document {uid: 'document:aa', sha256: 'aa', name: 'one.pdf'}),
       (p1:Passage {uid: 'passage:1', page: 2, line_start: 4, line_end: 4, quote: 'The hospital did not follow up.'}),
       (p1)-[:IN]->(report), (m2)-[:EVIDENCED_BY]->(p1)
