// Four reviews and a trust that took over from another, for profiles and comparisons; worked by hand in their tests.
//
// England > Ostermere > Brackwater, Fenholt; Wales > Aberwen. The old trust became the new one in April 2013; the ward
// is a unit of the new trust. Handover lies within information sharing, and that within working together.
//   review  title    kinds     year            area        took part
//   one     Child A  SCR       2009 incident   Brackwater  old trust, police
//   two     Adult B  DHR, SAR  2014 incident   Fenholt     new trust, police
//   three   Child C  LCSPR     2018 published  Aberwen     new trust, ward, police; pseudonym Child A, as review one
//   four    Adult D  SAR       none            none        police
//
//   fact    what                                    of                        themes
//   one     gap 1 (told as missed 1 too)            old trust → police        sharing
//           missed 1, information_not_shared        old trust                 sharing
//           finding 1                                                         records
//           recommendation 1, answers gap 1         to old trust              sharing
//           action 1, completed, claimed            old trust; carries out 1  sharing
//           action 2, completed, evidenced          old trust                 records
//   two     gap 2                                   new trust → police        sharing
//           gap 3                                   police → new trust        sharing, records
//           missed 2, not_recorded                  new trust                 records
//           recommendation 2, answers missed 2      to new trust              sharing
//           action 3, in progress, May 2020         head of nursing, new      sharing
//   three   gap 4                                   new trust → ward          records
//           gap 5                                   new trust → nobody named
//           gap 6                                   police → new trust        sharing
//           missed 3, not_recorded                  new trust                 handover
//           finding 2                                                         sharing
//           recommendation 3, nearly as 1           to new trust, police      sharing, records
//           recommendation 4                        to nobody named
//           action 4, pending, 13 September 2020    new trust; carries out 3
//           action 5, unknown, 2012                 new trust
//           action 6, pending, 2021                 police                    sharing
//           action 7, withdrawn                     new trust
CREATE (england:Region {uid: 'region:england', name: 'England', kind: 'nation'}),
       (ostermere:Region {uid: 'region:ostermere', name: 'Ostermere', kind: 'region'}),
       (brackwater:Region {uid: 'region:brackwater', name: 'Brackwater', kind: 'local_authority'}),
       (fenholt:Region {uid: 'region:fenholt', name: 'Fenholt', kind: 'local_authority'}),
       (wales:Region {uid: 'region:wales', name: 'Wales', kind: 'nation'}),
       (aberwen:Region {uid: 'region:aberwen', name: 'Aberwen', kind: 'local_authority'}),
       (brackwater)-[:PART_OF]->(ostermere), (fenholt)-[:PART_OF]->(ostermere), (ostermere)-[:PART_OF]->(england),
       (aberwen)-[:PART_OF]->(wales),

       (old:Agency {uid: 'agency:old', name: 'Old Trust', sector: 'health'}),
       (new:Agency {uid: 'agency:new', name: 'New Trust', sector: 'health', aliases: ['The Trust', 'the trust']}),
       (ward:Agency {uid: 'agency:ward', name: 'Ward', sector: 'mental_health'}),
       (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (board:Agency {uid: 'agency:board', name: 'Board', sector: 'board'}),
       (old)-[:SUCCEEDED_BY {`on`: '2013-04'}]->(new), (ward)-[:PART_OF]->(new),
       (nurse:Role {uid: 'role:nurse', title: 'Head of Nursing'}), (nurse)-[:AT]->(new),
       (chair:Role {uid: 'role:chair', title: 'Independent Chair'}),

       (working:Theme {uid: 'theme:working', slug: 'working', label: 'Working together', group: 'practice'}),
       (sharing:Theme {uid: 'theme:sharing', slug: 'sharing', label: 'Information sharing', group: 'information',
                       definition: 'Telling those who need to know.'}),
       (handover:Theme {uid: 'theme:handover', slug: 'handover', label: 'Handover', group: 'information'}),
       (records:Theme {uid: 'theme:records', slug: 'records', label: 'Record keeping', group: 'information'}),
       (handover)-[:BROADER]->(sharing), (sharing)-[:BROADER]->(working),

       (one:Review {uid: 'review:one', title: 'Child A', reference: 'SCR 1', kinds: ['SCR'], year: 2009,
                    year_basis: 'incident', published: '2010-03'}),
       (two:Review {uid: 'review:two', title: 'Adult B', kinds: ['DHR', 'SAR'], year: 2014, year_basis: 'incident'}),
       (three:Review {uid: 'review:three', title: 'Child C', kinds: ['LCSPR'], year: 2018, year_basis: 'published'}),
       (four:Review {uid: 'review:four', title: 'Adult D', kinds: ['SAR']}),
       (one)-[:IN_REGION]->(brackwater), (two)-[:IN_REGION]->(fenholt), (three)-[:IN_REGION]->(aberwen),
       (one)-[:COMMISSIONED_BY]->(board),
       (one)-[:CONCERNS]->(:Case {uid: 'case:one', subject: 'Child A', harm: 'neglect', incident_date: '2009-05-11'}),
       (three)-[:CONCERNS]->(:Case {uid: 'case:three', subject: 'Child A'}),
       (old)-[:TOOK_PART_IN {because: ['information_gap', 'panel']}]->(one),
       (police)-[:TOOK_PART_IN {because: ['information_gap']}]->(one),
       (new)-[:TOOK_PART_IN {because: ['panel']}]->(two), (police)-[:TOOK_PART_IN {because: ['panel']}]->(two),
       (new)-[:TOOK_PART_IN {because: ['panel']}]->(three), (police)-[:TOOK_PART_IN {because: ['panel']}]->(three),
       (ward)-[:TOOK_PART_IN {because: ['panel']}]->(three), (police)-[:TOOK_PART_IN {because: ['panel']}]->(four),
       (chair)-[:SAT_ON {capacity: 'author'}]->(one), (chair)-[:SAT_ON {capacity: 'chair'}]->(one),
       (nurse)-[:SAT_ON {capacity: 'panel'}]->(one),

       (g1:InformationGap {uid: 'information_gap:1', text: 'The police were not told of the discharge.'}),
       (g2:InformationGap {uid: 'information_gap:2', text: 'The police were not told again.'}),
       (g3:InformationGap {uid: 'information_gap:3', text: 'The arrest was not passed on.'}),
       (g4:InformationGap {uid: 'information_gap:4', text: 'The ward had no notes.'}),
       (g5:InformationGap {uid: 'information_gap:5', text: 'Nobody was told.', recipient_as_said: 'other agencies'}),
       (g6:InformationGap {uid: 'information_gap:6', text: 'The call was not passed on.'}),
       (one)-[:IDENTIFIED]->(g1), (g1)-[:HELD_BY]->(old), (g1)-[:NEEDED_BY]->(police), (g1)-[:ABOUT]->(sharing),
       (two)-[:IDENTIFIED]->(g2), (g2)-[:HELD_BY]->(new), (g2)-[:NEEDED_BY]->(police), (g2)-[:ABOUT]->(sharing),
       (two)-[:IDENTIFIED]->(g3), (g3)-[:HELD_BY]->(police), (g3)-[:NEEDED_BY]->(new), (g3)-[:ABOUT]->(sharing),
       (g3)-[:ABOUT]->(records),
       (three)-[:IDENTIFIED]->(g4), (g4)-[:HELD_BY]->(new), (g4)-[:NEEDED_BY]->(ward), (g4)-[:ABOUT]->(records),
       (three)-[:IDENTIFIED]->(g5), (g5)-[:HELD_BY]->(new),
       (three)-[:IDENTIFIED]->(g6), (g6)-[:HELD_BY]->(police), (g6)-[:NEEDED_BY]->(new), (g6)-[:ABOUT]->(sharing),

       (m1:MissedOpportunity {uid: 'missed_opportunity:1', text: 'The discharge was not told.',
                              kind: 'information_not_shared'}),
       (m2:MissedOpportunity {uid: 'missed_opportunity:2', text: 'The visit was not written down.',
                              kind: 'not_recorded'}),
       (m3:MissedOpportunity {uid: 'missed_opportunity:3', text: 'The handover was not written down.',
                              kind: 'not_recorded'}),
       (one)-[:IDENTIFIED]->(m1), (m1)-[:MISSED_BY]->(old), (m1)-[:ABOUT]->(sharing), (g1)-[:SAME_EVENT]->(m1),
       (two)-[:IDENTIFIED]->(m2), (m2)-[:MISSED_BY]->(new), (m2)-[:ABOUT]->(records),
       (three)-[:IDENTIFIED]->(m3), (m3)-[:MISSED_BY]->(new), (m3)-[:ABOUT]->(handover),
       (f1:Finding {uid: 'learning_point:1', text: 'Records must follow the child.'}),
       (f2:Finding {uid: 'learning_point:2', text: 'Agencies worked apart.'}),
       (one)-[:FOUND]->(f1), (f1)-[:ABOUT]->(records), (three)-[:FOUND]->(f2), (f2)-[:ABOUT]->(sharing),

       (r1:Recommendation {uid: 'recommendation:1', level: 'overview',
                           text: 'Tell the school nurse and the midwife whenever a child is discharged from hospital.'}),
       (r2:Recommendation {uid: 'recommendation:2', level: 'agency', text: 'Write every visit down on the same day.'}),
       (r3:Recommendation {uid: 'recommendation:3', stem: 'Agencies should:',
                           text: 'tell the school nurse and the midwife whenever any child is discharged from hospital.'}),
       (r4:Recommendation {uid: 'recommendation:4', text: 'Buy a new telephone system.'}),
       (one)-[:MADE]->(r1), (r1)-[:ADDRESSED_TO]->(old), (r1)-[:ABOUT]->(sharing), (r1)-[:RESPONDS_TO]->(g1),
       (two)-[:MADE]->(r2), (r2)-[:ADDRESSED_TO]->(new), (r2)-[:ABOUT]->(sharing), (r2)-[:RESPONDS_TO]->(m2),
       (three)-[:MADE]->(r3), (r3)-[:ADDRESSED_TO]->(new), (r3)-[:ADDRESSED_TO]->(police), (r3)-[:ABOUT]->(sharing),
       (r3)-[:ABOUT]->(records), (three)-[:MADE]->(r4),

       (a1:Action {uid: 'action:1', text: 'Write to all wards', status: 'completed', assurance: 'claimed',
                   progress: 'Sent in May 2010'}),
       (a2:Action {uid: 'action:2', text: 'Audit the records', status: 'completed', assurance: 'evidenced'}),
       (a3:Action {uid: 'action:3', text: 'Train the staff', status: 'in_progress', target_date: '2020-05'}),
       (a4:Action {uid: 'action:4', text: 'Draw up a form', status: 'pending', target_date: '2020-09-13'}),
       (a5:Action {uid: 'action:5', text: 'Meet monthly', status: 'unknown', target_date: '2012'}),
       (a6:Action {uid: 'action:6', text: 'Set up a mailbox', status: 'pending', target_date: '2021'}),
       (a7:Action {uid: 'action:7', text: 'Print leaflets', status: 'withdrawn'}),
       (one)-[:PLANNED]->(a1), (a1)-[:LED_BY]->(old), (a1)-[:ABOUT]->(sharing), (r1)-[:IMPLEMENTED_BY]->(a1),
       (one)-[:PLANNED]->(a2), (a2)-[:LED_BY]->(old), (a2)-[:ABOUT]->(records),
       (two)-[:PLANNED]->(a3), (a3)-[:LED_BY]->(nurse), (a3)-[:ABOUT]->(sharing),
       (three)-[:PLANNED]->(a4), (a4)-[:LED_BY]->(new), (r3)-[:IMPLEMENTED_BY]->(a4),
       (three)-[:PLANNED]->(a5), (a5)-[:LED_BY]->(new), (three)-[:PLANNED]->(a6), (a6)-[:LED_BY]->(police),
       (a6)-[:ABOUT]->(sharing), (three)-[:PLANNED]->(a7), (a7)-[:LED_BY]->(new),

       (report:Document {uid: 'document:aa', sha256: 'aa', name: 'report.pdf', kind: 'overview_report',
                         published: '2010-03', blocks: 40, blocks_not_understood: 3}),
       (plan:Document {uid: 'document:bb', sha256: 'bb', name: 'plan-1.csv', kind: 'action_plan', blocks: 5,
                       blocks_not_understood: 0}),
       (newer:Document {uid: 'document:cc', sha256: 'cc', name: 'plan-2.csv', kind: 'action_plan', as_of: '2010-06'}),
       (report)-[:REPORTS]->(one), (plan)-[:REPORTS]->(one), (newer)-[:REPORTS]->(one), (newer)-[:SUPERSEDES]->(plan),
       (a1)-[:STATED_IN {status: 'completed'}]->(newer),
       (p1:Passage {uid: 'passage:1', page: 3, line_start: 7, line_end: 9, quote: 'The police were not told.'}),
       (p2:Passage {uid: 'passage:2', page: 2, line_start: 1, line_end: 1, quote: 'It was not told.'}),
       (p3:Passage {uid: 'passage:3', cell: 'table 1, row 2', quote: 'Write to all wards'}),
       (p4:Passage {uid: 'passage:4', page: 1, line_start: 1, line_end: 2, quote: 'Serious case review: Child A'}),
       (p5:Passage {uid: 'passage:5', page: 4, line_start: 1, line_end: 2, quote: 'The ward had no notes.'}),
       (p1)-[:IN]->(report), (p2)-[:IN]->(report), (p3)-[:IN]->(newer), (p4)-[:IN]->(report), (p5)-[:IN]->(report),
       (g1)-[:EVIDENCED_BY]->(p1), (m1)-[:EVIDENCED_BY]->(p2), (a1)-[:EVIDENCED_BY]->(p3), (one)-[:EVIDENCED_BY]->(p4),
       (g4)-[:EVIDENCED_BY]->(p5)
