-- grain: one row, saying which release the file belongs to
create table release_label (
  release_id varchar primary key,
  received_to date not null,
  is_synthetic boolean not null,
  data_label varchar not null
);
comment on table release_label is 'one row: the release that this file belongs to';
comment on column release_label.release_id is 'id of the release';
comment on column release_label.received_to is 'day on which its latest extract was received';
comment on column release_label.is_synthetic is 'whether any of it stands for no real child';
comment on column release_label.data_label is 'what to show beside every figure'
