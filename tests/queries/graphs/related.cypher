// Agencies with units and predecessors, and themes within themes, for the filters that every question shares.
//
// The new trust took over from the old one, which had taken over from the oldest; the ward is a unit of the old trust, and
// the bay one of the ward. The police stand apart. Supervision lies within management, and handover within supervision.
//   review    kinds  year  area     gap: held by → needed by     about
//   one       SCR    2009  Town     bay → police                 handover
//   two       SAR    2013  Village  police → new trust           management
//   three     DHR    2016  none     police → old trust           recording
CREATE (nation:Region {uid: 'region:nation', name: 'Nation', kind: 'nation'}),
       (county:Region {uid: 'region:county', name: 'County', kind: 'region'}),
       (town:Region {uid: 'region:town', name: 'Town', kind: 'local_authority'}),
       (village:Region {uid: 'region:village', name: 'Village', kind: 'local_authority'}),
       (county)-[:PART_OF]->(nation), (town)-[:PART_OF]->(county), (village)-[:PART_OF]->(nation),
       (oldest:Agency {uid: 'agency:oldest', name: 'Oldest Trust', sector: 'health'}),
       (old:Agency {uid: 'agency:old', name: 'Old Trust', aliases: ['The Old Trust'], sector: 'health'}),
       (new:Agency {uid: 'agency:new', name: 'New Trust', sector: 'health'}),
       (ward:Agency {uid: 'agency:ward', name: 'Ward', sector: 'health'}),
       (bay:Agency {uid: 'agency:bay', name: 'Bay', sector: 'mental_health'}),
       (police:Agency {uid: 'agency:police', name: 'Police', sector: 'police'}),
       (oldest)-[:SUCCEEDED_BY]->(old), (old)-[:SUCCEEDED_BY]->(new), (ward)-[:PART_OF]->(old), (bay)-[:PART_OF]->(ward),
       (management:Theme {uid: 'theme:management', slug: 'management', label: 'Managing staff'}),
       (supervision:Theme {uid: 'theme:supervision', slug: 'supervision', label: 'Supervision'}),
       (handover:Theme {uid: 'theme:handover', slug: 'handover', label: 'Handover'}),
       (recording:Theme {uid: 'theme:recording', slug: 'recording'}),
       (supervision)-[:BROADER]->(management), (handover)-[:BROADER]->(supervision),
       (one:Review {uid: 'review:one', title: 'One', kinds: ['SCR'], year: 2009, year_basis: 'incident'}),
       (two:Review {uid: 'review:two', title: 'Two', kinds: ['SAR'], year: 2013, year_basis: 'incident'}),
       (three:Review {uid: 'review:three', title: 'Three', kinds: ['DHR'], year: 2016, year_basis: 'incident'}),
       (one)-[:IN_REGION]->(town), (two)-[:IN_REGION]->(village),
       (g1:InformationGap {uid: 'information_gap:1', text: 'The bay did not tell the police.'}),
       (g2:InformationGap {uid: 'information_gap:2', text: 'The police did not tell the new trust.'}),
       (g3:InformationGap {uid: 'information_gap:3', text: 'The police did not tell the old trust.'}),
       (one)-[:IDENTIFIED]->(g1), (g1)-[:HELD_BY]->(bay), (g1)-[:NEEDED_BY]->(police), (g1)-[:ABOUT]->(handover),
       (two)-[:IDENTIFIED]->(g2), (g2)-[:HELD_BY]->(police), (g2)-[:NEEDED_BY]->(new), (g2)-[:ABOUT]->(management),
       (three)-[:IDENTIFIED]->(g3), (g3)-[:HELD_BY]->(police), (g3)-[:NEEDED_BY]->(old), (g3)-[:ABOUT]->(recording)
