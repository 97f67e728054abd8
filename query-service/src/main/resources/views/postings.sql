-- Postings, the balances they add up to, and the subjects (givers, pledges, contributions) that later entries name by id.
CREATE TABLE posting (
  position            bigint NOT NULL,
  ordinal             smallint NOT NULL,
  event_id            uuid NOT NULL,
  event_type          text COLLATE "C" NOT NULL,
  chain               text COLLATE "C" NOT NULL,
  source_account      text COLLATE "C" NOT NULL,
  destination_account text COLLATE "C" NOT NULL,
  asset               text COLLATE "C" NOT NULL,
  amount              bigint NOT NULL CONSTRAINT posting_moves_something CHECK (amount > 0),
  project_id          uuid NOT NULL,
  party_id            uuid NOT NULL,
  kind                text COLLATE "C" NOT NULL,
  bucket              text COLLATE "C" NOT NULL,
  plan_line           text COLLATE "C" NOT NULL,
  giver_group         text COLLATE "C" NOT NULL,
  from_source         boolean NOT NULL,
  implied             boolean NOT NULL,
  pledge_id           uuid,
  contribution_id     uuid,
  agreement_id        uuid,
  cost_id             uuid,
  claim_id            uuid,
  campaign_id         uuid,
  effective_on        date NOT NULL,
  accounting_date     date NOT NULL,
  CONSTRAINT posting_pk PRIMARY KEY (position, ordinal)
);

-- What stands on each account now, and what was ever bound. The constraints are the trial balance and the forbidden signs.
CREATE TABLE balance (
  chain          text COLLATE "C" NOT NULL,
  project_id     uuid NOT NULL,
  party_id       uuid NOT NULL,
  kind           text COLLATE "C" NOT NULL,
  bucket         text COLLATE "C" NOT NULL,
  plan_line      text COLLATE "C" NOT NULL,
  giver_group    text COLLATE "C" NOT NULL,
  asset          text COLLATE "C" NOT NULL,
  from_source    boolean NOT NULL,
  external       bigint NOT NULL,
  pledged        bigint NOT NULL,
  committed      bigint NOT NULL,
  claimed        bigint NOT NULL,
  approved       bigint NOT NULL,
  received       bigint NOT NULL,
  verified       bigint NOT NULL,
  withdrawn      bigint NOT NULL,
  lapsed         bigint NOT NULL,
  rejected       bigint NOT NULL,
  reversed       bigint NOT NULL,
  returned       bigint NOT NULL,
  repaid         bigint NOT NULL,
  written_off    bigint NOT NULL,
  incurred       bigint NOT NULL,
  paid           bigint NOT NULL,
  certified      bigint NOT NULL,
  allocated      bigint NOT NULL,
  eligible       bigint NOT NULL,
  pot            bigint NOT NULL,
  reserved       bigint NOT NULL,
  earned         bigint NOT NULL,
  clawed_back    bigint NOT NULL,
  onto_committed bigint NOT NULL,
  onto_claimed   bigint NOT NULL,
  onto_approved  bigint NOT NULL,
  position       bigint NOT NULL,
  CONSTRAINT balance_pk PRIMARY KEY (project_id, party_id, kind, plan_line, asset, from_source, chain),
  CONSTRAINT trial_balance CHECK (
    external + pledged + committed + claimed + approved + received + verified + withdrawn + lapsed + rejected +
    reversed + returned + repaid + written_off + incurred + paid + certified + allocated + eligible + pot +
    reserved + earned + clawed_back = 0),
  CONSTRAINT forbidden_sign CHECK (least(
    pledged, committed, claimed, approved, received, verified, withdrawn, lapsed, rejected, reversed, returned,
    repaid, written_off, incurred, paid, certified, allocated, eligible, pot, reserved, earned, clawed_back,
    onto_committed, onto_claimed, onto_approved) >= 0)
) WITH (fillfactor = 80);

CREATE TABLE giver (
  party_id uuid CONSTRAINT giver_pk PRIMARY KEY,
  type     text COLLATE "C" NOT NULL
);

CREATE TABLE pledge (
  pledge_id     uuid CONSTRAINT pledge_pk PRIMARY KEY,
  project_id    uuid NOT NULL,
  party_id      uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  plan_line     text COLLATE "C" NOT NULL,
  giver_group   text COLLATE "C" NOT NULL,
  asset         text COLLATE "C" NOT NULL,
  quantity      bigint NOT NULL,
  pledged       bigint NOT NULL,
  committed     bigint NOT NULL,
  fulfilled     bigint NOT NULL,
  withdrawn     bigint NOT NULL,
  agreement_id  uuid,
  deadline      date,
  terms_text_id uuid,
  effective_on  date NOT NULL,
  version       bigint NOT NULL,
  position      bigint NOT NULL,
  CONSTRAINT pledge_forbidden_sign CHECK (least(pledged, committed, fulfilled, withdrawn) >= 0)
) WITH (fillfactor = 80);

CREATE TABLE contribution (
  contribution_id uuid CONSTRAINT contribution_pk PRIMARY KEY,
  project_id      uuid NOT NULL,
  party_id        uuid NOT NULL,
  kind            text COLLATE "C" NOT NULL,
  plan_line       text COLLATE "C" NOT NULL,
  giver_group     text COLLATE "C" NOT NULL,
  asset           text COLLATE "C" NOT NULL,
  quantity        bigint NOT NULL,
  received        bigint NOT NULL,
  verified        bigint NOT NULL,
  rejected        bigint NOT NULL,
  reversed        bigint NOT NULL,
  pledge_id       uuid,
  note_text_id    uuid,
  effective_on    date NOT NULL,
  version         bigint NOT NULL,
  position        bigint NOT NULL,
  CONSTRAINT contribution_forbidden_sign CHECK (least(received, verified, rejected, reversed) >= 0)
) WITH (fillfactor = 80);

-- after filling
CREATE INDEX posting_of_party ON posting (project_id, party_id);
CREATE INDEX posting_of_contribution ON posting (contribution_id) WHERE contribution_id IS NOT NULL;
CREATE INDEX posting_of_cost ON posting (cost_id) WHERE cost_id IS NOT NULL;
CREATE INDEX posting_of_claim ON posting (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX posting_of_source ON posting (agreement_id) WHERE from_source;
CREATE INDEX pledge_of_project ON pledge (project_id);
CREATE INDEX contribution_of_project ON contribution (project_id);
