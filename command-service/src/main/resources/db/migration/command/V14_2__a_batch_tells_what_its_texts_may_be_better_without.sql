-- Why: who sends a thousand lines is told of e-mail addresses and phone numbers in their texts as who sends one command is.
ALTER TABLE request.batch_part ADD COLUMN warned int NOT NULL DEFAULT 0;

CREATE TABLE request.batch_warning (
  batch_id uuid NOT NULL,
  line     int NOT NULL,
  key      text NOT NULL,
  pointer  text NOT NULL,
  code     text NOT NULL,
  CONSTRAINT batch_warning_pk PRIMARY KEY (batch_id, line, pointer, code)
);
GRANT SELECT, INSERT ON request.batch_warning TO ledger_app;
