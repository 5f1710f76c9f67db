// A review whose actions were reported completed, and others that take its themes up, for test_returned_after_completion.py.
//
// North > Town, Village; South > Port. The trust was succeeded by the board of health, of which the ward is a unit.
//   review   year            area     incident    what it has
//   first    2010 incident   Town     2010        completed actions: 1 and 2 on sharing (1 evidenced, led by the trust; 2
//                                                 implied, led by a role at the police), 4 on recording, led by nobody;
//                                                 3 on sharing is in progress
//   second   2012 incident   Village  2012-03-10  recommendation on sharing to the board of health
//   third    2016 reference  Port     none        a gap on sharing held by the police, told as a missed opportunity too
//   fourth   2010 incident   Town     2010-09     recommendation on sharing
//   fifth    none            Town     none        recommendation on recording
//   sixth    2014 incident   none     2014        recommendation on recording to the police
//   seventh  2008 incident   Town     2008        recommendation on sharing
//   eighth   2018 incident   Town     2013-01     finding on recording, recommendation on sharing to the ward
//
// The plan of June 2011 says that 1 is in progress; a note of May 2012 and the plan of June 2012 that it is completed; the
// latter that 2 is. A plan without a date says that 4 is.
CREATE (north:Region {uid: 'region:north', name: 'North', kind: 'region'}),
       (south:Region {uid: 'region:south', name: 'South', kind: 'region'}),
       (town:Region {uid: 'region:town', name: 'Town', kind: 'local_authority'}),
       (village:Region {uid: 'region:village', name: 'Village', kind: 'local_authority'}),
       (port:Region {uid: 'region:port', name: 'Port', kind: 'local_authority'}),
       (town)-[:PART_OF]->(north), (village)-[:PART_OF]->(north), (port)-[:PART_OF]->(south),
       (trust:Agency {uid: 'agency:trust', name: 'Trust', sector: 'health'}),
       (health:Agency {uid: 'agency:health', name: 'Board of Health', sector: 'health'}),
       (ward:Agency {uid: 'agency:ward', name: 'Ward', sector: 'health'}),
       (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (trust)-[:SUCCEEDED_BY]->(health), (ward)-[:PART_OF]->(health),
       (officer:Role {uid: 'role:police/officer', title: 'Officer'}), (officer)-[:AT]->(police),
       (sharing:Theme {uid: 'theme:sharing', slug: 'sharing', label: 'Information sharing'}),
       (recording:Theme {uid: 'theme:recording', slug: 'recording', label: 'Recording'}),
       (first:Review {uid: 'review:1', title: 'First', kinds: ['SCR'], year: 2010, year_basis: 'incident'}),
       (second:Review {uid: 'review:2', title: 'Second', kinds: ['SCR'], year: 2012, year_basis: 'incident'}),
       (third:Review {uid: 'review:3', title: 'Third', kinds: ['SCR'], year: 2016, year_basis: 'reference'}),
       (fourth:Review {uid: 'review:4', title: 'Fourth', kinds: ['SCR'], year: 2010, year_basis: 'incident'}),
       (fifth:Review {uid: 'review:5', title: 'Fifth', kinds: ['SCR']}),
       (sixth:Review {uid: 'review:6', title: 'Sixth', kinds: ['SAR'], year: 2014, year_basis: 'incident'}),
       (seventh:Review {uid: 'review:7', title: 'Seventh', kinds: ['SCR'], year: 2008, year_basis: 'incident'}),
       (eighth:Review {uid: 'review:8', title: 'Eighth', kinds: ['SCR'], year: 2018, year_basis: 'incident'}),
       (first)-[:IN_REGION]->(town), (second)-[:IN_REGION]->(village), (third)-[:IN_REGION]->(port),
       (fourth)-[:IN_REGION]->(town), (fifth)-[:IN_REGION]->(town), (seventh)-[:IN_REGION]->(town),
       (eighth)-[:IN_REGION]->(town),
       (second)-[:CONCERNS]->(:Case {uid: 'case:2', incident_date: '2012-03-10'}),
       (fourth)-[:CONCERNS]->(:Case {uid: 'case:4', incident_date: '2010-09'}),
       (eighth)-[:CONCERNS]->(:Case {uid: 'case:8', incident_date: '2013-01'}),
       (a1:Action {uid: 'action:1', text: 'Share', status: 'completed', assurance: 'evidenced'}),
       (a2:Action {uid: 'action:2', text: 'Share', status: 'completed', assurance: 'claimed',
                   status_certainty: 'implied'}),
       (a3:Action {uid: 'action:3', text: 'Share', status: 'in_progress'}),
       (a4:Action {uid: 'action:4', text: 'Write it down', status: 'completed', assurance: 'not_stated'}),
       (first)-[:PLANNED]->(a1), (first)-[:PLANNED]->(a2), (first)-[:PLANNED]->(a3), (first)-[:PLANNED]->(a4),
       (a1)-[:LED_BY]->(trust), (a2)-[:LED_BY]->(officer),
       (a1)-[:ABOUT]->(sharing), (a2)-[:ABOUT]->(sharing), (a3)-[:ABOUT]->(sharing), (a4)-[:ABOUT]->(recording),
       (old:Document {uid: 'document:old', sha256: 'old', name: 'plan-2011.csv', as_of: '2011-06-30'}),
       (new:Document {uid: 'document:new', sha256: 'new', name: 'plan-2012.csv', published: '2012-06'}),
       (undated:Document {uid: 'document:undated', sha256: 'undated', name: 'plan.csv'}),
       (a1)-[:STATED_IN {status: 'in_progress'}]->(old), (a1)-[:STATED_IN {status: 'completed'}]->(new),
       (a2)-[:STATED_IN {status: 'completed'}]->(new), (a4)-[:STATED_IN {status: 'completed'}]->(undated),
       (a1)-[:HAS_UPDATE]->(:Update {uid: 'update:1', date: '2012-05', text: 'Done.', status: 'completed'}),
       (a1)-[:HAS_UPDATE]->(:Update {uid: 'update:2', date: '2011-01', text: 'Begun.'}),
       (r2:Recommendation {uid: 'recommendation:2', text: 'Share.'}), (second)-[:MADE]->(r2),
       (r2)-[:ADDRESSED_TO]->(health), (r2)-[:ABOUT]->(sharing),
       (g3:InformationGap {uid: 'information_gap:3', text: 'They did not tell.'}), (third)-[:IDENTIFIED]->(g3),
       (m3:MissedOpportunity {uid: 'missed_opportunity:3', text: 'They did not tell.'}), (third)-[:IDENTIFIED]->(m3),
       (g3)-[:SAME_EVENT]->(m3), (g3)-[:HELD_BY]->(police), (g3)-[:ABOUT]->(sharing), (m3)-[:ABOUT]->(sharing),
       (r4:Recommendation {uid: 'recommendation:4', text: 'Share.'}), (fourth)-[:MADE]->(r4), (r4)-[:ABOUT]->(sharing),
       (r5:Recommendation {uid: 'recommendation:5', text: 'Write.'}), (fifth)-[:MADE]->(r5), (r5)-[:ABOUT]->(recording),
       (r6:Recommendation {uid: 'recommendation:6', text: 'Write.'}), (sixth)-[:MADE]->(r6),
       (r6)-[:ADDRESSED_TO]->(police), (r6)-[:ABOUT]->(recording),
       (r7:Recommendation {uid: 'recommendation:7', text: 'Share.'}), (seventh)-[:MADE]->(r7), (r7)-[:ABOUT]->(sharing),
       (f8:Finding {uid: 'learning_point:8', text: 'Records matter.'}), (eighth)-[:FOUND]->(f8),
       (f8)-[:ABOUT]->(recording),
       (r8:Recommendation {uid: 'recommendation:8', text: 'Share.'}), (eighth)-[:MADE]->(r8),
       (r8)-[:ADDRESSED_TO]->(ward), (r8)-[:ABOUT]->(sharing),
       (p1:Passage {uid: 'passage:1', cell: 'row 4', quote: 'Share'}), (p1)-[:IN]->(new), (a1)-[:EVIDENCED_BY]->(p1),
       (p2:Passage {uid: 'passage:2', cell: 'row 9', quote: 'Share.'}), (p2)-[:IN]->(undated), (r2)-[:EVIDENCED_BY]->(p2)
