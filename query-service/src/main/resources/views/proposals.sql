-- Proposals: what could be done about which needs, what others think of it, and what became of it.
CREATE TABLE proposal (
  proposal_id         uuid CONSTRAINT proposal_pk PRIMARY KEY,
  project_id          uuid,
  author              uuid NOT NULL,
  title_text_id       uuid NOT NULL,
  description_text_id uuid NOT NULL,
  revision            int NOT NULL,
  state               text COLLATE "C" NOT NULL
    CONSTRAINT proposal_state CHECK (state IN ('PROPOSED', 'SHORTLISTED', 'SELECTED', 'REJECTED', 'WITHDRAWN')),
  vote_id             uuid,
  reason_text_id      uuid,
  proposed_on         date NOT NULL,
  version             bigint NOT NULL,
  position            bigint NOT NULL
);

CREATE TABLE proposal_need (
  proposal_id uuid NOT NULL,
  need_id     uuid NOT NULL,
  CONSTRAINT proposal_need_pk PRIMARY KEY (proposal_id, need_id)
);

CREATE TABLE proposal_assessment (
  proposal_id       uuid NOT NULL,
  position          bigint NOT NULL,
  assessor          uuid NOT NULL,
  feasibility       text COLLATE "C" NOT NULL,
  statement_text_id uuid NOT NULL,
  document_id       uuid,
  assessed_on       date NOT NULL,
  CONSTRAINT proposal_assessment_pk PRIMARY KEY (proposal_id, position)
);

CREATE TABLE proposal_estimate (
  proposal_id   uuid NOT NULL,
  position      bigint NOT NULL,
  estimator     uuid NOT NULL,
  amount        bigint NOT NULL,
  asset         text COLLATE "C" NOT NULL,
  basis_text_id uuid NOT NULL,
  estimated_on  date NOT NULL,
  CONSTRAINT proposal_estimate_pk PRIMARY KEY (proposal_id, position)
);

-- after filling
CREATE INDEX proposal_of_project ON proposal (project_id);
CREATE INDEX proposal_of_need ON proposal_need (need_id);
