-- Why: a pledge is bound by an agreement only while that is in force, and agreements end by their term or by termination.
ALTER TABLE guard.agreement ADD COLUMN last_day date;
