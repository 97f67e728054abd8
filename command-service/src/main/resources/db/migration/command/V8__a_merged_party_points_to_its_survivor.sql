-- Why: two registrations of one party become one. What is asked of the one that was merged is found at its survivor.
ALTER TABLE guard.party ADD COLUMN merged_into uuid CONSTRAINT party_not_merged_into_itself CHECK (merged_into <> party_id);
CREATE INDEX party_merged_into ON guard.party (merged_into) WHERE merged_into IS NOT NULL;

-- Who acts for the survivor reads what the other left behind.
GRANT SELECT (party_id, merged_into) ON guard.party TO query_app;
