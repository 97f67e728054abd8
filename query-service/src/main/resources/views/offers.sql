-- What is offered, where and when it is free, and what has become of it.
CREATE TABLE offer (
  offer_id      uuid CONSTRAINT offer_pk PRIMARY KEY,
  giver         uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  asset         text COLLATE "C",
  offered       bigint,
  remaining     bigint,
  what_text_id  uuid NOT NULL,
  place_text_id uuid,
  times_text_id uuid,
  free_from     date NOT NULL,
  free_to       date,
  made_on       date NOT NULL,
  withdrawn     boolean NOT NULL,
  version       bigint NOT NULL,
  position      bigint NOT NULL
);

CREATE TABLE offer_match (
  offer_id uuid NOT NULL,
  need_id  uuid NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT offer_match_pk PRIMARY KEY (offer_id, need_id)
);

CREATE TABLE offer_pledge (
  pledge_id uuid CONSTRAINT offer_pledge_pk PRIMARY KEY,
  offer_id  uuid NOT NULL,
  position  bigint NOT NULL
);

-- after filling
CREATE INDEX offer_giver ON offer (giver);
CREATE INDEX offer_match_need ON offer_match (need_id);
CREATE INDEX offer_pledge_offer ON offer_pledge (offer_id);
