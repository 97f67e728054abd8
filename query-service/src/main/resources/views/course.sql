-- The course of a project: its stages, forms, inspections, reviews and barriers as they came, and what somebody looks after.
CREATE TABLE course (
  project_id    uuid NOT NULL,
  position      bigint NOT NULL,
  kind          text COLLATE "C" NOT NULL
    CONSTRAINT course_kind CHECK (kind IN ('STAGE', 'FORM', 'INSPECTION', 'REVIEW', 'BARRIER')),
  code          text COLLATE "C" NOT NULL,
  effective_on  date NOT NULL,
  text_id       uuid,
  party_id      uuid,
  commitment_id uuid,
  due_on        date,
  next_on       date,
  rules         jsonb,
  CONSTRAINT course_pk PRIMARY KEY (project_id, kind, position)
);

CREATE TABLE standing_commitment (
  commitment_id     uuid CONSTRAINT standing_commitment_pk PRIMARY KEY,
  project_id        uuid NOT NULL,
  adopter           uuid NOT NULL,
  what_text_id      uuid NOT NULL,
  every_months      int NOT NULL,
  adopted_on        date NOT NULL,
  next_due_on       date NOT NULL,
  inspections       int NOT NULL,
  last_inspected_on date,
  last_finding      text COLLATE "C",
  position          bigint NOT NULL
);

-- after filling
CREATE INDEX standing_commitment_due ON standing_commitment (next_due_on, commitment_id);
