-- Who belongs to an informal group, in versions: what was known when, and on which days.
CREATE TABLE group_member (
  group_id   uuid NOT NULL,
  member_id  uuid NOT NULL,
  joined_on  date NOT NULL,
  left_on    date, -- first day without it
  joined_by  uuid NOT NULL,
  left_by    uuid,
  known_from bigint NOT NULL,
  known_to   bigint,
  CONSTRAINT group_member_pk PRIMARY KEY (joined_by, known_from)
);

-- after filling
CREATE INDEX group_member_of_group ON group_member (group_id, joined_by);
