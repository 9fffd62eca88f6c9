-- When models were trained, whatever came of it: what a schedule counts from.

create table score_training (
    trained_at timestamp not null
);
