-- Why: views are rebuilt beside and swapped. This table says which schema views_<number> answers, and how far each has come.
CREATE SCHEMA query;

CREATE TABLE query.generation (
  number     int GENERATED ALWAYS AS IDENTITY CONSTRAINT generation_pk PRIMARY KEY,
  shape      text NOT NULL,
  position   bigint NOT NULL DEFAULT -1 CONSTRAINT generation_position_from_before_zero CHECK (position >= -1),
  complete   boolean NOT NULL DEFAULT false,
  live       boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  live_since timestamptz,
  retired_at timestamptz,
  CONSTRAINT generation_retired_is_not_live CHECK (NOT live OR retired_at IS NULL)
);
CREATE UNIQUE INDEX generation_one_live ON query.generation (live) WHERE live;
