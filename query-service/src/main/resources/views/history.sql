-- Where every entry of the log is found again: its project, who was signed in, and its day. What it says is in the ledger.
CREATE TABLE act (
  position     bigint NOT NULL,
  project_id   uuid,
  actor_id     uuid,
  -- the day it happened; of what has no such day the day it was recorded
  effective_on date NOT NULL
);

-- The project of a thing: which its first entry names and its later ones do not, or which took it up later.
CREATE TABLE act_subject (
  object_id  uuid CONSTRAINT act_subject_pk PRIMARY KEY,
  project_id uuid NOT NULL,
  position   bigint NOT NULL
);

-- after filling
ALTER TABLE act ADD CONSTRAINT act_pk PRIMARY KEY (position);
CREATE INDEX act_of_project ON act (project_id, effective_on, position) WHERE project_id IS NOT NULL;
CREATE INDEX act_of_actor ON act (actor_id, position);
