-- What happened, one entry a row: the thing it is about, its project, and who stands behind it. What it says is in the ledger.
CREATE TABLE act (
  position     bigint CONSTRAINT act_pk PRIMARY KEY,
  type         text COLLATE "C" NOT NULL,
  object_type  text COLLATE "C" NOT NULL,
  object_id    uuid NOT NULL,
  project_id   uuid,
  actor_id     uuid,
  on_behalf_of uuid,
  -- the day it happened; of what has no such day the day it was recorded
  effective_on date NOT NULL,
  recorded_on  date NOT NULL
);

-- The project of a thing, which its first entry names and its later ones do not.
CREATE TABLE act_subject (
  object_id  uuid CONSTRAINT act_subject_pk PRIMARY KEY,
  project_id uuid NOT NULL
);

-- after filling
CREATE INDEX act_of_project ON act (project_id, effective_on, position);
CREATE INDEX act_of_object ON act (object_id);
CREATE INDEX act_of_actor ON act (actor_id);
