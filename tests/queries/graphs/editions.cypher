// Three editions of one plan, two trackers of which one has no date, and what each says of each action.
//
//   document  kind             date                 review  supersedes
//   report    overview_report  published 2018-03    one
//   p1        action_plan      as of 2019-06        one
//   p2        action_plan      as of 2020-06-30     one     p1
//   p3        action_plan      as of 2021           one     p2
//   q1        tracker          none                 two
//   q2        tracker          as of 2020-01-31     two
//
//   action  led by    p1                     p2                        p3
//   a1      police    in progress, 2019-12   in progress, 2020-06      completed and evidenced, 2021-03
//   a2      police    completed, 2019-06     in progress, 2019-06      completed, 2019-06
//   a3      children  pending, 2020          pending, 2020-09          not printed
//   a4      children  in progress,           no status, Ongoing,       withdrawn, 2020-01-31, children
//                     2020-03-31, police     amber, children
//   a5      police    pending, 2020-02-29    not printed               pending, 2020-02-29, other words
//   a6      nobody    not printed            completed, 2020-05-31     the same; a note of 2020-05 says completed
//   a7      a role    not printed            not printed               completed, no target
//   action  led by    q1                     q2
//   b1      children  pending, 2019-12-31    completed, 2020-01-31
//   b2      children  pending                not printed
//   recommendations: r1 in report and p1, r2 in p2 and p3, r3 in q1 and q2
CREATE (town:Region {uid: 'region:town', name: 'Town', kind: 'local_authority'}),
       (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (children:Agency {uid: 'agency:children', name: 'Children’s Services', sector: 'social_care'}),
       (hospital:Agency {uid: 'agency:hospital', name: 'Hospital', sector: 'health'}),
       (nurse:Role {uid: 'role:nurse', title: 'Head of Nursing'}), (nurse)-[:AT]->(hospital),
       (recording:Theme {uid: 'theme:recording', slug: 'recording', label: 'Recording'}),
       (one:Review {uid: 'review:one', title: 'One', kinds: ['SCR'], year: 2017, year_basis: 'incident'}),
       (two:Review {uid: 'review:two', title: 'Two', kinds: ['SAR'], year: 2019, year_basis: 'incident'}),
       (one)-[:IN_REGION]->(town),

       (report:Document {uid: 'document:00aa', sha256: '00aa', name: 'report.pdf', kind: 'overview_report',
                         published: '2018-03'}),
       (p1:Document {uid: 'document:11aa', sha256: '11aa', name: 'plan-1.docx', kind: 'action_plan', as_of: '2019-06'}),
       (p2:Document {uid: 'document:22aa', sha256: '22aa', name: 'plan-2.docx', kind: 'action_plan',
                     as_of: '2020-06-30', published: '2020-08'}),
       (p3:Document {uid: 'document:22bb', sha256: '22bb', name: 'plan-3.docx', kind: 'action_plan', as_of: '2021'}),
       (q1:Document {uid: 'document:44aa', sha256: '44aa', name: 'tracker.xlsx', kind: 'tracker'}),
       (q2:Document {uid: 'document:55aa', sha256: '55aa', name: 'Tracker.xlsx', kind: 'tracker', as_of: '2020-01-31'}),
       (p2)-[:SUPERSEDES]->(p1), (p3)-[:SUPERSEDES]->(p2),
       (report)-[:REPORTS]->(one), (p1)-[:REPORTS]->(one), (p2)-[:REPORTS]->(one), (p3)-[:REPORTS]->(one),
       (q1)-[:REPORTS]->(two), (q2)-[:REPORTS]->(two),
       (one)-[:STATED_IN]->(report), (one)-[:STATED_IN]->(p1), (one)-[:STATED_IN]->(p2), (one)-[:STATED_IN]->(p3),
       (two)-[:STATED_IN]->(q1), (two)-[:STATED_IN]->(q2),

       (a1:Action {uid: 'action:a1', text: 'Do one', status: 'completed', target_date: '2021-03',
                   assurance: 'evidenced'}),
       (a2:Action {uid: 'action:a2', text: 'Do two', status: 'completed', target_date: '2019-06'}),
       (a3:Action {uid: 'action:a3', text: 'Do three', status: 'pending', target_date: '2020-09'}),
       (a4:Action {uid: 'action:a4', text: 'Do four', status: 'withdrawn', target_date: '2020-01-31'}),
       (a5:Action {uid: 'action:a5', text: 'Do five, and report', status: 'pending', target_date: '2020-02-29'}),
       (a6:Action {uid: 'action:a6', text: 'Do six', status: 'completed', target_date: '2020-05-31'}),
       (a7:Action {uid: 'action:a7', text: 'Do seven', status: 'completed'}),
       (b1:Action {uid: 'action:b1', text: 'Do b one', status: 'completed', target_date: '2020-01-31'}),
       (b2:Action {uid: 'action:b2', text: 'Do b two', status: 'pending'}),
       (one)-[:PLANNED]->(a1), (one)-[:PLANNED]->(a2), (one)-[:PLANNED]->(a3), (one)-[:PLANNED]->(a4),
       (one)-[:PLANNED]->(a5), (one)-[:PLANNED]->(a6), (one)-[:PLANNED]->(a7),
       (two)-[:PLANNED]->(b1), (two)-[:PLANNED]->(b2),
       (a1)-[:LED_BY]->(police), (a2)-[:LED_BY]->(police), (a3)-[:LED_BY]->(children), (a4)-[:LED_BY]->(children),
       (a5)-[:LED_BY]->(police), (a7)-[:LED_BY]->(nurse), (b1)-[:LED_BY]->(children), (b2)-[:LED_BY]->(children),
       (a3)-[:ABOUT]->(recording),

       (a1)-[:STATED_IN {text: 'Do one', status: 'in_progress', target_date: '2019-12', target_text: 'Dec 2019',
                         assurance: 'not_stated', lead_agencies: ['Police']}]->(p1),
       (a1)-[:STATED_IN {text: 'Do one', status: 'in_progress', target_date: '2020-06', target_text: 'June 2020',
                         assurance: 'not_stated', lead_agencies: ['Police']}]->(p2),
       (a1)-[:STATED_IN {text: 'Do  one.', status: 'completed', target_date: '2021-03', assurance: 'evidenced',
                         lead_agencies: ['Police']}]->(p3),
       (a2)-[:STATED_IN {text: 'Do two', status: 'completed', target_date: '2019-06'}]->(p1),
       (a2)-[:STATED_IN {text: 'Do two', status: 'in_progress', target_date: '2019-06'}]->(p2),
       (a2)-[:STATED_IN {text: 'Do two', status: 'completed', target_date: '2019-06'}]->(p3),
       (a3)-[:STATED_IN {text: 'Do three', status: 'pending', target_date: '2020'}]->(p1),
       (a3)-[:STATED_IN {text: 'Do three', status: 'pending', target_date: '2020-09'}]->(p2),
       (a4)-[:STATED_IN {text: 'Do four', status: 'in_progress', target_date: '2020-03-31',
                         lead_agencies: ['Police'], lead_roles: ['Chief Constable']}]->(p1),
       (a4)-[:STATED_IN {text: 'Do four', status: 'unknown', target_text: 'Ongoing', rag: 'amber',
                         lead_agencies: ['Children’s Services']}]->(p2),
       (a4)-[:STATED_IN {text: 'Do four', status: 'withdrawn', target_date: '2020-01-31',
                         lead_agencies: ['Children’s Services']}]->(p3),
       (a5)-[:STATED_IN {text: 'Do five', status: 'pending', target_date: '2020-02-29'}]->(p1),
       (a5)-[:STATED_IN {text: 'Do five, and report', status: 'pending', target_date: '2020-02-29'}]->(p3),
       (a6)-[:STATED_IN {text: 'Do six', status: 'completed', target_date: '2020-05-31'}]->(p2),
       (a6)-[:STATED_IN {text: 'Do six', status: 'completed', target_date: '2020-05-31'}]->(p3),
       (a7)-[:STATED_IN {text: 'Do seven', status: 'completed'}]->(p3),
       (b1)-[:STATED_IN {text: 'Do b one', status: 'pending', target_date: '2019-12-31'}]->(q1),
       (b1)-[:STATED_IN {text: 'Do b one', status: 'completed', target_date: '2020-01-31'}]->(q2),
       (b2)-[:STATED_IN {text: 'Do b two', status: 'pending'}]->(q1),
       (note:Update {uid: 'update:a6', date: '2020-05', status: 'completed', text: 'Done.'}), (a6)-[:HAS_UPDATE]->(note),

       (r1:Recommendation {uid: 'recommendation:r1', text: 'Should one'}),
       (r2:Recommendation {uid: 'recommendation:r2', text: 'Should two'}),
       (r3:Recommendation {uid: 'recommendation:r3', text: 'Should three'}),
       (one)-[:MADE]->(r1), (one)-[:MADE]->(r2), (two)-[:MADE]->(r3), (r2)-[:ADDRESSED_TO]->(police),
       (r1)-[:STATED_IN {text: 'Should one'}]->(report), (r1)-[:STATED_IN {text: 'Should one'}]->(p1),
       (r2)-[:STATED_IN {text: 'Should two'}]->(p2), (r2)-[:STATED_IN {text: 'Should two'}]->(p3),
       (r3)-[:STATED_IN {text: 'Should three'}]->(q1), (r3)-[:STATED_IN {text: 'Should three'}]->(q2),

       (w1:Passage {uid: 'passage:1', cell: 'table 1, row 1', quote: 'Do one by December 2019'}),
       (w2:Passage {uid: 'passage:2', cell: 'table 1, row 1', quote: 'Do one by June 2020'}),
       (w3:Passage {uid: 'passage:3', cell: 'table 1, row 1', quote: 'Do one by March 2021'}),
       (w1)-[:IN]->(p1), (w2)-[:IN]->(p2), (w3)-[:IN]->(p3),
       (a1)-[:EVIDENCED_BY]->(w1), (a1)-[:EVIDENCED_BY]->(w2), (a1)-[:EVIDENCED_BY]->(w3)
