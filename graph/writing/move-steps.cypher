// Steps go on showing the facts of a review that goes on under another uid. Parameters: $rows list of {before, after, facts_before, facts_after}
UNWIND $rows AS row
MATCH (step:Step)
WHERE any(uid IN step.shown WHERE uid = row.before OR uid CONTAINS row.facts_before)
SET step.shown = [uid IN step.shown | CASE WHEN uid = row.before THEN row.after ELSE replace(uid, row.facts_before, row.facts_after) END]
