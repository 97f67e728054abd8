-- Votes: question, options and the count. Who voted what is never here; that somebody voted is only a number.
CREATE TABLE vote (
  vote_id          uuid CONSTRAINT vote_pk PRIMARY KEY,
  project_id       uuid NOT NULL,
  question_text_id uuid NOT NULL,
  secrecy          text NOT NULL,
  quorum           int NOT NULL,
  opens_at         timestamptz NOT NULL,
  closes_at        timestamptz NOT NULL,
  state            text NOT NULL CONSTRAINT vote_state CHECK (state IN ('CALLED', 'OPEN', 'CLOSED', 'TALLIED')),
  electorate_size  int NOT NULL,
  electorate_hash  text,
  ballots_cast     bigint,
  outcome          text,
  winner           text,
  version          bigint NOT NULL,
  position         bigint NOT NULL
);
CREATE INDEX vote_of_project ON vote (project_id);

CREATE TABLE vote_option (
  vote_id       uuid NOT NULL,
  ordinal       int NOT NULL,
  code          text NOT NULL,
  label_text_id uuid NOT NULL,
  votes         bigint,
  CONSTRAINT vote_option_pk PRIMARY KEY (vote_id, code)
);
