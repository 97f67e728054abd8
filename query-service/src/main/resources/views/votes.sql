-- Votes: question, options and the count. Who voted what is never here; that somebody voted is only a number.
CREATE TABLE vote (
  vote_id          uuid CONSTRAINT vote_pk PRIMARY KEY,
  project_id       uuid NOT NULL,
  question_text_id uuid NOT NULL,
  secrecy          text COLLATE "C" NOT NULL,
  quorum           int NOT NULL,
  opens_at         timestamptz NOT NULL,
  closes_at        timestamptz NOT NULL,
  state            text COLLATE "C" NOT NULL CONSTRAINT vote_state CHECK (state IN ('CALLED', 'OPEN', 'CLOSED', 'TALLIED')),
  electorate_size  int NOT NULL,
  electorate_hash  text COLLATE "C",
  ballots_cast     bigint,
  outcome          text COLLATE "C",
  winner           text COLLATE "C",
  version          bigint NOT NULL,
  position         bigint NOT NULL
);

CREATE TABLE vote_option (
  vote_id       uuid NOT NULL,
  ordinal       int NOT NULL,
  code          text COLLATE "C" NOT NULL,
  label_text_id uuid NOT NULL,
  votes         bigint,
  CONSTRAINT vote_option_pk PRIMARY KEY (vote_id, code)
);

-- after filling
CREATE INDEX vote_of_project ON vote (project_id);
