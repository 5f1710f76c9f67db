// Actions that roles, agencies and nobody lead, worked out by hand in test_role_load.py.
//
//   action  review  status       target   led by
//   1       one     pending      2020-01  head of nursing at the hospital
//   2       one     in progress  2020-07  head of nursing at the hospital, and the police
//   3       two     unknown      2019     head of nursing at the hospital
//   4       two     completed    none     head of nursing at the clinic
//   5       two     pending      none     lead officer at no agency
//   6       two     pending      none     the police
//   7       two     pending      none     nobody
//   8       one     pending      2021     head of nursing at the clinic
CREATE (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (hospital:Agency {uid: 'agency:hospital', name: 'Hospital', sector: 'health'}),
       (clinic:Agency {uid: 'agency:clinic', name: 'Clinic', sector: 'health'}),
       (nurse:Role {uid: 'role:hospital/nurse', title: 'Head of Nursing'}), (nurse)-[:AT]->(hospital),
       (other:Role {uid: 'role:clinic/nurse', title: 'head of nursing'}), (other)-[:AT]->(clinic),
       (officer:Role {uid: 'role:officer', title: 'Lead Officer'}),
       (nursing:Theme {uid: 'theme:nursing', slug: 'nursing', label: 'Nursing'}),
       (one:Review {uid: 'review:one', title: 'One', kinds: ['SCR'], year: 2018, year_basis: 'incident'}),
       (two:Review {uid: 'review:two', title: 'Two', kinds: ['SAR'], year: 2019, year_basis: 'incident'}),
       (a1:Action {uid: 'action:1', text: 'Do', status: 'pending', target_date: '2020-01'}),
       (a2:Action {uid: 'action:2', text: 'Do', status: 'in_progress', target_date: '2020-07',
                   status_certainty: 'implied'}),
       (a3:Action {uid: 'action:3', text: 'Do', status: 'unknown', target_date: '2019'}),
       (a4:Action {uid: 'action:4', text: 'Do', status: 'completed', assurance: 'claimed'}),
       (a5:Action {uid: 'action:5', text: 'Do', status: 'pending'}),
       (a6:Action {uid: 'action:6', text: 'Do', status: 'pending'}),
       (a7:Action {uid: 'action:7', text: 'Do', status: 'pending'}),
       (a8:Action {uid: 'action:8', text: 'Do', status: 'pending', target_date: '2021'}),
       (one)-[:PLANNED]->(a1), (one)-[:PLANNED]->(a2), (one)-[:PLANNED]->(a8),
       (two)-[:PLANNED]->(a3), (two)-[:PLANNED]->(a4), (two)-[:PLANNED]->(a5), (two)-[:PLANNED]->(a6),
       (two)-[:PLANNED]->(a7),
       (a1)-[:LED_BY]->(nurse), (a2)-[:LED_BY]->(nurse), (a2)-[:LED_BY]->(police), (a3)-[:LED_BY]->(nurse),
       (a4)-[:LED_BY]->(other), (a5)-[:LED_BY]->(officer), (a6)-[:LED_BY]->(police), (a8)-[:LED_BY]->(other),
       (a1)-[:ABOUT]->(nursing)
