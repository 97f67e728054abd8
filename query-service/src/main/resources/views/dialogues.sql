-- Dialogues: who takes part, what was said, and what it came to. What is voiced here is counted nowhere else.
CREATE TABLE dialogue (
  dialogue_id       uuid CONSTRAINT dialogue_pk PRIMARY KEY,
  project_id        uuid NOT NULL,
  opener            uuid NOT NULL,
  participants      uuid[] NOT NULL,
  subject_text_id   uuid NOT NULL,
  state             text COLLATE "C" NOT NULL CONSTRAINT dialogue_state CHECK (state IN ('OPEN', 'CONCLUDED')),
  conclusion        text COLLATE "C",
  statement_text_id uuid,
  opened_on         date NOT NULL,
  concluded_on      date,
  version           bigint NOT NULL,
  position          bigint NOT NULL
);

CREATE TABLE dialogue_word (
  dialogue_id uuid NOT NULL,
  position    bigint NOT NULL,
  kind        text COLLATE "C" NOT NULL CONSTRAINT dialogue_word_kind CHECK (kind IN ('POSITION', 'REPLY', 'VOICED')),
  party_id    uuid NOT NULL,
  text_id     uuid NOT NULL,
  amount      bigint,
  asset       text COLLATE "C",
  said_on     date NOT NULL,
  CONSTRAINT dialogue_word_pk PRIMARY KEY (dialogue_id, position)
);

-- after filling
CREATE INDEX dialogue_of_project ON dialogue (project_id);
