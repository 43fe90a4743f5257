-- What the account protection and the exit plans did, and what ended each trade.
--
-- The tables that come from the journal are emptied and read from it again at this opening, so that
-- older sessions have the new columns too. What the journal does not hold stays: holds, balances,
-- instruments.
--
-- H2 commits each statement: every one of them may be run again, from wherever a kill left them.

delete from sessions;
delete from accounts;
delete from orders;
delete from order_events;
delete from fills;
delete from positions;
delete from funding;
delete from decisions where journal_seq is not null;
delete from trading_log;
update archive_state set last_seq = 0, last_hash = '';

drop index if exists trades_newest;
drop table if exists trades;
create table trades (
  journal_seq bigint           not null primary key,
  session     varchar          not null,
  account     varchar          not null,
  mode        varchar          not null,
  instrument  varchar          not null,
  side        varchar(4)       not null,
  quantity    numeric(100, 60) not null,
  entry_price numeric(100, 60) not null,
  exit_price  numeric(100, 60) not null,
  realised    numeric(100, 60) not null,
  fees        numeric(100, 60) not null,
  funding     numeric(100, 60) not null,
  leverage    integer          not null,
  opened_at   bigint           not null,
  closed_at   bigint           not null,
  -- STOP, TARGET, PLAN, DECISION, HAND, SURVEILLANCE, EMERGENCY, LIQUIDATION or UNKNOWN
  ending      varchar(12)      not null
);
create index trades_newest on trades (session, journal_seq);

drop table if exists state_changes;
-- Restrictions, releases and switches of auto-trading, one row a change.
create table state_changes (
  journal_seq  bigint      not null primary key,
  session      varchar     not null,
  account      varchar     not null,
  mode         varchar     not null,
  -- ACTIVE, REDUCE_ONLY or HALTED, after the change
  state        varchar(11) not null,
  auto_trading boolean     not null,
  -- of the restriction that came or went; null for a plain switch of auto-trading
  cause        varchar(16),
  who          varchar     not null,
  why          varchar     not null,
  -- when it ends by itself; 0 when no time is known
  ends_at      bigint      not null,
  -- causes of all restrictions after the change, separated by spaces, the strictest first
  in_force     varchar     not null,
  -- highest equity, from which drawdown is counted; null in older records
  peak         numeric(100, 60),
  happened_at  bigint      not null
);
create index state_changes_newest on state_changes (session, journal_seq);

drop table if exists exit_plans;
-- Exit plans as they were set and the steps that they made, one row a change.
create table exit_plans (
  journal_seq bigint  not null primary key,
  session     varchar not null,
  account     varchar not null,
  mode        varchar not null,
  instrument  varchar not null,
  -- canonical text; empty rules mean that only stop and target end the position
  plan        varchar not null,
  -- canonical text of how far it has come
  progress    varchar not null,
  happened_at bigint  not null
);
create index exit_plans_newest on exit_plans (session, journal_seq);
