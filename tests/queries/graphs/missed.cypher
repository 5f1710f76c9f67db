// Missed opportunities with and without kind, date and agency, worked out by hand in test_missed_opportunities.py.
//
//   review  kind  year             area  took part              missed (kind, when, agencies)
//   one     SCR   2010 incident    Town  police, hospital       1 checks, 2009-05, police; told as a gap too
//                                                               2 checks, no date, police and hospital; implied
//   two     SCR   2012 reference   Town  police                 3 referral, 2011, police
//   three   SAR   2015 incident    none  police                 4 checks, 'in the spring', nobody named
//   four    SAR   none             none  hospital               5 no kind, no date, hospital
//   five    DHR   2016 incident    none  police
//   six     DHR   2016 incident    none  police
CREATE (town:Region {uid: 'region:town', name: 'Town', kind: 'local_authority'}),
       (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (hospital:Agency {uid: 'agency:hospital', name: 'Hospital', sector: 'health'}),
       (recording:Theme {uid: 'theme:recording', slug: 'recording', label: 'Recording'}),
       (one:Review {uid: 'review:one', title: 'One', kinds: ['SCR'], year: 2010, year_basis: 'incident'}),
       (two:Review {uid: 'review:two', title: 'Two', kinds: ['SCR'], year: 2012, year_basis: 'reference'}),
       (three:Review {uid: 'review:three', title: 'Three', kinds: ['SAR'], year: 2015, year_basis: 'incident'}),
       (four:Review {uid: 'review:four', title: 'Four', kinds: ['SAR']}),
       (five:Review {uid: 'review:five', title: 'Five', kinds: ['DHR'], year: 2016, year_basis: 'incident'}),
       (six:Review {uid: 'review:six', title: 'Six', kinds: ['DHR'], year: 2016, year_basis: 'incident'}),
       (one)-[:IN_REGION]->(town), (two)-[:IN_REGION]->(town),
       (police)-[:TOOK_PART_IN]->(one), (police)-[:TOOK_PART_IN]->(two), (police)-[:TOOK_PART_IN]->(three),
       (police)-[:TOOK_PART_IN]->(five), (police)-[:TOOK_PART_IN]->(six),
       (hospital)-[:TOOK_PART_IN]->(one), (hospital)-[:TOOK_PART_IN]->(four),
       (m1:MissedOpportunity {uid: 'missed_opportunity:1', text: 'No check was made.', kind: 'checks_not_made',
                              `when`: '2009-05', certainty: 'explicit'}),
       (m2:MissedOpportunity {uid: 'missed_opportunity:2', text: 'Nobody looked.', kind: 'checks_not_made',
                              certainty: 'implied'}),
       (m3:MissedOpportunity {uid: 'missed_opportunity:3', text: 'No referral was made.', kind: 'referral_not_made',
                              `when`: '2011', certainty: 'explicit'}),
       (m4:MissedOpportunity {uid: 'missed_opportunity:4', text: 'It was not checked.', kind: 'checks_not_made',
                              `when`: 'in the spring', certainty: 'explicit'}),
       (m5:MissedOpportunity {uid: 'missed_opportunity:5', text: 'More could have been done.', certainty: 'explicit'}),
       (g1:InformationGap {uid: 'information_gap:1', text: 'The check was not passed on.'}),
       (one)-[:IDENTIFIED]->(m1), (one)-[:IDENTIFIED]->(m2), (one)-[:IDENTIFIED]->(g1), (g1)-[:SAME_EVENT]->(m1),
       (two)-[:IDENTIFIED]->(m3), (three)-[:IDENTIFIED]->(m4), (four)-[:IDENTIFIED]->(m5),
       (m1)-[:MISSED_BY]->(police), (m2)-[:MISSED_BY]->(police), (m2)-[:MISSED_BY]->(hospital),
       (m3)-[:MISSED_BY]->(police), (m5)-[:MISSED_BY]->(hospital),
       (m1)-[:ABOUT]->(recording), (m3)-[:ABOUT]->(recording),
       (report:Document {uid: 'document:aa', sha256: 'aa', name: 'one.pdf'}),
       (p1:Passage {uid: 'passage:1', page: 2, line_start: 4, line_end: 4, quote: 'No check was made.'}),
       (p1)-[:IN]->(report), (m1)-[:EVIDENCED_BY]->(p1)
