-- What the account protection and the exit plans did, and what ended each trade.
--
-- The tables that come from the journal are emptied and read from it again at this opening, so that
-- older sessions have the new columns too. What the journal does not hold stays: holds, balances,
-- instruments.

delete from sessions;
delete from accounts;
delete from orders;
delete from order_events;
delete from fills;
delete from positions;
delete from trades;
delete from funding;
delete from decisions where journal_seq is not null;
delete from trading_log;
update archive_state set last_seq = 0, last_hash = '';

alter table trades drop column liquidated;
-- STOP, TARGET, PLAN, DECISION, HAND, SURVEILLANCE, EMERGENCY, LIQUIDATION or UNKNOWN
alter table trades add column ending varchar(12) not null;

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
