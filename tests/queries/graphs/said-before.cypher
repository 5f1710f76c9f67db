// Recommendations made again, whose answers are worked out by hand in tests/queries/test_said_before.py.
//
//   review  year  asked                         recommendation
//   old     2010  Northfield PCT                plot: weigh and plot babies      plan: 4 actions
//           2010  Northfield Police             see: see every child             plan: 1 action
//           2010  Northfield Police             roof: something else
//   mid     2014  NHS Northfield CCG            plot again                       plan: 1 action
//   new     2020  Weighing Clinic, part of CCG  plot again
//           2020  Northfield Police             see again
//           2020  Eastby Police                 see again, of another force
//   same    2020  Northfield Police             see again, in the same year as new
//   none    none  Northfield Police             see again, year not known
CREATE (area:Region {uid: 'region:northfield', name: 'Northfield', kind: 'local_authority'}),
       (pct:Agency {uid: 'agency:pct', name: 'Northfield Primary Care Trust', sector: 'health'}),
       (ccg:Agency {uid: 'agency:ccg', name: 'NHS Northfield Clinical Commissioning Group', sector: 'health'}),
       (clinic:Agency {uid: 'agency:clinic', name: 'Weighing Clinic', sector: 'health'}),
       (police:Agency {uid: 'agency:police', name: 'Northfield Police', sector: 'police'}),
       (eastby:Agency {uid: 'agency:eastby', name: 'Eastby Police', sector: 'police'}),
       (clinic)-[:PART_OF]->(ccg),

       (old:Review {uid: 'review:old', title: 'Child Old', kinds: ['SCR'], year: 2010}),
       (mid:Review {uid: 'review:mid', title: 'Child Mid', kinds: ['SCR'], year: 2014}),
       (new:Review {uid: 'review:new', title: 'Child New', kinds: ['LCSPR'], year: 2020}),
       (same:Review {uid: 'review:same', title: 'Child Same', kinds: ['LCSPR'], year: 2020}),
       (none:Review {uid: 'review:none', title: 'Child None', kinds: ['other']}),
       (new)-[:IN_REGION]->(area),

       (r1:Recommendation {uid: 'recommendation:old-plot', text: 'Weigh every baby at home and plot the weight.'}),
       (r2:Recommendation {uid: 'recommendation:old-see', text: 'Officers should see every child in the household.'}),
       (r3:Recommendation {uid: 'recommendation:old-roof', text: 'Mend the roof of the custody suite.'}),
       (r4:Recommendation {uid: 'recommendation:mid-plot', text: 'Weigh babies at home and plot their weights.'}),
       (r5:Recommendation {uid: 'recommendation:new-plot', stem: 'The clinic should:',
                           text: 'weigh each baby at home and plot its weight.'}),
       (r6:Recommendation {uid: 'recommendation:new-see', text: 'Officers must see each child in a household.'}),
       (r7:Recommendation {uid: 'recommendation:new-other', text: 'Officers must see each child in a household.'}),
       (r8:Recommendation {uid: 'recommendation:same-see', text: 'Officers should see each child in the household.'}),
       (r9:Recommendation {uid: 'recommendation:none-see', text: 'Officers to see all children in the household.'}),
       (old)-[:MADE]->(r1), (r1)-[:ADDRESSED_TO]->(pct),
       (old)-[:MADE]->(r2), (r2)-[:ADDRESSED_TO]->(police),
       (old)-[:MADE]->(r3), (r3)-[:ADDRESSED_TO]->(police),
       (mid)-[:MADE]->(r4), (r4)-[:ADDRESSED_TO]->(ccg),
       (new)-[:MADE]->(r5), (r5)-[:ADDRESSED_TO]->(clinic),
       (new)-[:MADE]->(r6), (r6)-[:ADDRESSED_TO]->(police),
       (new)-[:MADE]->(r7), (r7)-[:ADDRESSED_TO]->(eastby),
       (same)-[:MADE]->(r8), (r8)-[:ADDRESSED_TO]->(police),
       (none)-[:MADE]->(r9), (r9)-[:ADDRESSED_TO]->(police),

       (plan:Document {uid: 'document:plan', sha256: 'plan', name: 'plan.xlsx', as_of: '2011-06'}),
       (later:Document {uid: 'document:later', sha256: 'later', name: 'later.xlsx', published: '2012-01-31'}),
       (a1:Action {uid: 'action:1', text: 'Buy scales', status: 'completed', assurance: 'evidenced'}),
       (a2:Action {uid: 'action:2', text: 'Train visitors', status: 'completed', assurance: 'claimed'}),
       (a3:Action {uid: 'action:3', text: 'Write a form', status: 'unknown', assurance: 'not_stated'}),
       (a4:Action {uid: 'action:4', text: 'Ask for money', status: 'pending', assurance: 'not_stated'}),
       (a5:Action {uid: 'action:5', text: 'Tell officers', status: 'completed', assurance: 'claimed'}),
       (a6:Action {uid: 'action:6', text: 'Buy more scales', status: 'completed', assurance: 'not_stated'}),
       (u6:Update {uid: 'update:6', text: 'Done', status: 'completed', date: '2021-02'}),
       (r1)-[:IMPLEMENTED_BY]->(a1), (r1)-[:IMPLEMENTED_BY]->(a2), (r1)-[:IMPLEMENTED_BY]->(a3),
       (r1)-[:IMPLEMENTED_BY]->(a4), (r2)-[:IMPLEMENTED_BY]->(a5), (r4)-[:IMPLEMENTED_BY]->(a6),
       (a1)-[:STATED_IN {status: 'in_progress'}]->(plan), (a1)-[:STATED_IN {status: 'completed'}]->(later),
       (a2)-[:STATED_IN {status: 'completed'}]->(plan), (a2)-[:STATED_IN {status: 'completed'}]->(later),
       (a3)-[:STATED_IN {status: 'unknown'}]->(plan),
       (a6)-[:HAS_UPDATE]->(u6),

       (p1:Passage {uid: 'passage:1', page: 4, line_start: 2, line_end: 3, quote: 'Weigh every baby'}),
       (p2:Passage {uid: 'passage:2', page: 9, line_start: 1, line_end: 1, quote: 'Weigh babies'}),
       (p1)-[:IN]->(plan), (p2)-[:IN]->(later),
       (r1)-[:EVIDENCED_BY]->(p1), (r4)-[:EVIDENCED_BY]->(p2)
