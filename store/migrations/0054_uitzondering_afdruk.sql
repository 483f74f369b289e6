-- breaking: no
-- Of a wording that a wijk allows, and that is a sentence rather than a word, only a print is kept, by which it is known again
-- (spelregels/excepted.ts, which counts and prints the same); and a wording that is allowed can be taken back.
--
-- Retention: uitzondering as long as the gebied, or until a coordinator takes it back. Of a sentence that somebody wrote no words are in it.

-- Which one is meant on a page.
alter table uitzondering add column id uuid not null default gen_random_uuid() unique;

update uitzondering set woorden = 'sha256:' || encode(sha256(convert_to(code || E'\n' || woorden, 'UTF8')), 'hex')
where array_length(string_to_array(woorden, ' '), 1) > 3 or char_length(woorden) > 60;

-- `onmogelijk`: what the tip was about has no words (any more) that can be let pass, or the message would not pass with them.
alter table bezwaar drop constraint bezwaar_uitzondering_check;
alter table bezwaar add constraint bezwaar_uitzondering_check
  check (uitzondering in ('gemaakt', 'kan-niet', 'niet-veilig', 'niet-gezien', 'onmogelijk'));
