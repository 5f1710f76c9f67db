// Themes that meet in reviews, worked out by hand in test_co_occurring_themes.py.
//
//   review  year  area  information sharing        recording                 escalation
//   1       2010  Town  names police and hospital  names police
//   2       2010  Town  names police               names police and hospital
//   3       2012  Town  names police               names nobody
//   4       2013        names nobody
//   5       2014                                   names nobody
//   6       none        names nobody                                         names nobody
//   7       2015        nothing carries a theme
CREATE (town:Region {uid: 'region:town', name: 'Town', kind: 'local_authority'}),
       (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (hospital:Agency {uid: 'agency:hospital', name: 'Hospital', sector: 'health'}),
       (sharing:Theme {uid: 'theme:sharing', slug: 'sharing', label: 'Information sharing'}),
       (recording:Theme {uid: 'theme:recording', slug: 'recording', label: 'Recording'}),
       (escalation:Theme {uid: 'theme:escalation', slug: 'escalation', label: 'Escalation'}),
       (r1:Review {uid: 'review:1', title: 'One', kinds: ['SCR'], year: 2010, year_basis: 'incident'}),
       (r2:Review {uid: 'review:2', title: 'Two', kinds: ['SCR'], year: 2010, year_basis: 'incident'}),
       (r3:Review {uid: 'review:3', title: 'Three', kinds: ['SCR'], year: 2012, year_basis: 'incident'}),
       (r4:Review {uid: 'review:4', title: 'Four', kinds: ['SAR'], year: 2013, year_basis: 'incident'}),
       (r5:Review {uid: 'review:5', title: 'Five', kinds: ['SAR'], year: 2014, year_basis: 'incident'}),
       (r6:Review {uid: 'review:6', title: 'Six', kinds: ['SAR']}),
       (r7:Review {uid: 'review:7', title: 'Seven', kinds: ['SAR'], year: 2015, year_basis: 'incident'}),
       (r1)-[:IN_REGION]->(town), (r2)-[:IN_REGION]->(town), (r3)-[:IN_REGION]->(town),
       (g1:InformationGap {uid: 'information_gap:1', text: 'The hospital was not told.'}),
       (m1:MissedOpportunity {uid: 'missed_opportunity:1', text: 'It was not written down.'}),
       (m2:MissedOpportunity {uid: 'missed_opportunity:2', text: 'It was not passed on.'}),
       (c2:Recommendation {uid: 'recommendation:2', text: 'Write it down.'}),
       (m3:MissedOpportunity {uid: 'missed_opportunity:3', text: 'Nobody was told.'}),
       (f3:Finding {uid: 'learning_point:3', text: 'Records matter.'}),
       (f4:Finding {uid: 'learning_point:4', text: 'Telling matters.'}),
       (f5:Finding {uid: 'learning_point:5', text: 'Records matter.'}),
       (f6:Finding {uid: 'learning_point:6', text: 'Tell, and tell those above.'}),
       (f7:Finding {uid: 'learning_point:7', text: 'Something else.'}),
       (r1)-[:IDENTIFIED]->(g1), (g1)-[:HELD_BY]->(police), (g1)-[:NEEDED_BY]->(hospital), (g1)-[:ABOUT]->(sharing),
       (r1)-[:IDENTIFIED]->(m1), (m1)-[:MISSED_BY]->(police), (m1)-[:ABOUT]->(recording),
       (r2)-[:IDENTIFIED]->(m2), (m2)-[:MISSED_BY]->(police), (m2)-[:ABOUT]->(sharing),
       (r2)-[:MADE]->(c2), (c2)-[:ADDRESSED_TO]->(police), (c2)-[:ADDRESSED_TO]->(hospital), (c2)-[:ABOUT]->(recording),
       (r3)-[:IDENTIFIED]->(m3), (m3)-[:MISSED_BY]->(police), (m3)-[:ABOUT]->(sharing),
       (r3)-[:FOUND]->(f3), (f3)-[:ABOUT]->(recording),
       (r4)-[:FOUND]->(f4), (f4)-[:ABOUT]->(sharing),
       (r5)-[:FOUND]->(f5), (f5)-[:ABOUT]->(recording),
       (r6)-[:FOUND]->(f6), (f6)-[:ABOUT]->(sharing), (f6)-[:ABOUT]->(escalation),
       (r7)-[:FOUND]->(f7)
