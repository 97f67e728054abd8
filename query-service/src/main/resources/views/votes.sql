-- Votes and elections from sources: question, options, counts and published ballots. Before the close there is no count and no
-- ballot in any of these tables, and of who has voted nothing at all.
CREATE TABLE vote (
  vote_id                   uuid CONSTRAINT vote_pk PRIMARY KEY,
  project_id                uuid NOT NULL,
  question_text_id          uuid NOT NULL,
  from_source               boolean NOT NULL,
  source_document_id        uuid,
  source_rule               text COLLATE "C",
  rules                     jsonb NOT NULL,
  secrecy                   text COLLATE "C",
  most_proxies              int,
  paper                     boolean NOT NULL,
  certifier                 uuid,
  electorate_source_text_id uuid,
  opens_at                  timestamptz,
  closes_at                 timestamptz,
  held_from                 date,
  held_to                   date,
  state                     text COLLATE "C" NOT NULL,
  electorate_size           bigint,
  electorate_weight         bigint,
  electorate_hash           text COLLATE "C",
  called_position           bigint NOT NULL,
  called_on                 date NOT NULL,
  version                   bigint NOT NULL,
  position                  bigint NOT NULL,
  CONSTRAINT vote_state CHECK (
    state IN ('CALLED', 'OPEN', 'CLOSED', 'TALLIED', 'CERTIFIED', 'ANNULLED', 'FROM_SOURCE'))
);

CREATE TABLE vote_option (
  vote_id           uuid NOT NULL,
  ordinal           int NOT NULL,
  code              text COLLATE "C" NOT NULL,
  label_text_id     uuid NOT NULL,
  cost              bigint,
  proposal_id       uuid,
  official_votes    bigint,
  official_score    bigint,
  official_selected int,
  excluded_position bigint,
  CONSTRAINT vote_option_pk PRIMARY KEY (vote_id, code)
);

-- A count; a later one of the same vote takes its place.
CREATE TABLE vote_result (
  vote_id         uuid NOT NULL,
  position        bigint NOT NULL,
  counted_on      date NOT NULL,
  ballots         bigint NOT NULL,
  weight          bigint NOT NULL,
  quorum_met      boolean,
  outcome         text COLLATE "C" NOT NULL,
  selected        text[] COLLATE "C" NOT NULL,
  ballot_set_hash text COLLATE "C" NOT NULL,
  differences     jsonb NOT NULL,
  CONSTRAINT vote_result_pk PRIMARY KEY (vote_id, position)
);

CREATE TABLE vote_count (
  vote_id  uuid NOT NULL,
  position bigint NOT NULL,
  code     text COLLATE "C" NOT NULL,
  votes    bigint NOT NULL,
  weight   bigint NOT NULL,
  score    bigint NOT NULL,
  standing text COLLATE "C" NOT NULL,
  CONSTRAINT vote_count_pk PRIMARY KEY (vote_id, position, code)
);

-- That a result was certified or a vote annulled.
CREATE TABLE vote_act (
  vote_id  uuid NOT NULL,
  position bigint NOT NULL,
  done_on  date NOT NULL,
  act      text COLLATE "C" NOT NULL,
  party_id uuid,
  CONSTRAINT vote_act_pk PRIMARY KEY (vote_id, position)
);

-- As they were published; alike ones may stand together. The voter of an open vote alone is known.
CREATE TABLE vote_ballot (
  vote_id  uuid NOT NULL,
  position bigint NOT NULL,
  ordinal  int NOT NULL,
  name     text COLLATE "C" NOT NULL,
  voter    uuid,
  choice   text COLLATE "C" NOT NULL,
  weight   bigint NOT NULL,
  times    bigint NOT NULL,
  CONSTRAINT vote_ballot_pk PRIMARY KEY (vote_id, position, ordinal)
);

-- after filling
CREATE INDEX vote_of_project ON vote (project_id);
