-- A row is one deal of such a handoff whose ties were made anew.
insert into deal_tie by name
from erased_tie
semi join retied_deal using (connection, deal)
