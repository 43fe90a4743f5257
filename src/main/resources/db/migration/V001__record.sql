-- The archive: what the order journal says, as tables, and what is worth keeping beside it.
--
-- Times are epoch milliseconds, UTC. Exact amounts are numeric(100, 60): 34 digits keep all their
-- decimals down to 1e-26. journal_seq is the journal record that a row comes from (the last one, for
-- rows that change); it is null where the journal does not hold the fact. Instruments are written
-- venue|symbol, accounts venue/name.

-- How far the journal is projected; always one row.
create table archive_state (
  id         smallint not null primary key check (id = 1),
  last_seq   bigint   not null,
  last_hash  varchar  not null,
  -- true only after an orderly close: otherwise every page is read at the next opening
  closed     boolean  not null
);
insert into archive_state (id, last_seq, last_hash, closed) values (1, 0, '', true);

create table sessions (
  session       varchar  not null primary key,
  account       varchar  not null,
  mode          varchar  not null,
  source        varchar  not null,
  started_at    bigint   not null,
  -- how often it was started: 1, and one more for each time it was resumed
  starts        integer  not null,
  ended_at      bigint,
  snapshot_hash varchar,
  journal_seq   bigint   not null
);
create index sessions_by_seq on sessions (journal_seq);

create table accounts (
  session     varchar           not null,
  account     varchar           not null,
  mode        varchar           not null,
  deposited   numeric(100, 60)  not null,
  realised    numeric(100, 60)  not null,
  fees        numeric(100, 60)  not null,
  funding     numeric(100, 60)  not null,
  -- deposited + realised - fees - funding
  balance     numeric(100, 60)  not null,
  opened_at   bigint            not null,
  updated_at  bigint            not null,
  journal_seq bigint            not null,
  primary key (session, account)
);

create table instruments (
  instrument              varchar          not null primary key,
  price_decimals          integer          not null,
  size_decimals           integer          not null,
  max_significant_figures integer          not null,
  min_notional            numeric(100, 60) not null,
  -- lower bound:highest leverage, ascending, separated by spaces
  tiers                   varchar          not null,
  updated_at              bigint           not null
);

create table orders (
  session          varchar          not null,
  client_order_id  varchar(34)      not null,
  account          varchar          not null,
  mode             varchar          not null,
  instrument       varchar          not null,
  side             varchar(4)       not null,
  type             varchar(20)      not null,
  quantity         numeric(100, 60) not null,
  limit_price      numeric(100, 60),
  trigger_price    numeric(100, 60),
  time_in_force    varchar(10)      not null,
  reduce_only      boolean          not null,
  role             varchar(10)      not null,
  leverage         integer          not null,
  parent           varchar(34),
  status           varchar(20)      not null,
  filled           numeric(100, 60) not null,
  filled_value     numeric(100, 60) not null,
  fees             numeric(100, 60) not null,
  venue_order_id   varchar          not null,
  note             varchar          not null,
  -- number of the decision that asked for it; 0 for a manual order or a plan
  decision         bigint           not null,
  -- the check that denied it; empty otherwise
  rule             varchar          not null,
  -- every check with its inputs and result, canonical text
  verdict          varchar          not null,
  -- of the prepared bytes; null when it was denied
  nonce            bigint,
  action_hash      varchar,
  expires_at       bigint,
  created_at       bigint           not null,
  updated_at       bigint           not null,
  first_seq        bigint           not null,
  journal_seq      bigint           not null,
  primary key (session, client_order_id)
);
create index orders_newest on orders (session, first_seq);

create table order_events (
  journal_seq     bigint      not null primary key,
  session         varchar     not null,
  account         varchar     not null,
  mode            varchar     not null,
  client_order_id varchar(34) not null,
  -- orders.first_seq of its order; null when the order is not known
  order_seq       bigint,
  event           varchar(20) not null,
  -- false when it could not happen in the order's status (see the trading log)
  applied         boolean     not null,
  -- of the order after the event; null when the order is not known
  status          varchar(20),
  filled          numeric(100, 60),
  detail          varchar     not null,
  happened_at     bigint      not null
);
-- By the order's number, not by its id: ids are spread, so that each would touch another page.
create index order_events_of_order on order_events (order_seq, journal_seq);

create table fills (
  journal_seq     bigint           not null primary key,
  session         varchar          not null,
  account         varchar          not null,
  mode            varchar          not null,
  trade_id        varchar          not null,
  client_order_id varchar(34)      not null,
  instrument      varchar          not null,
  side            varchar(4)       not null,
  price           numeric(100, 60) not null,
  quantity        numeric(100, 60) not null,
  fee             numeric(100, 60) not null,
  -- profit of what it closed, before fees
  realised        numeric(100, 60) not null,
  liquidity       varchar(5)       not null,
  leverage        integer          not null,
  liquidation     boolean          not null,
  happened_at     bigint           not null,
  unique (session, trade_id, account)
);
create index fills_newest on fills (session, journal_seq);

-- Open positions; a finished one is in trades.
create table positions (
  session       varchar          not null,
  account       varchar          not null,
  instrument    varchar          not null,
  mode          varchar          not null,
  -- base units, above zero long, below zero short
  signed        numeric(100, 60) not null,
  cost          numeric(100, 60) not null,
  leverage      integer          not null,
  opened_at     bigint           not null,
  entered       numeric(100, 60) not null,
  entered_value numeric(100, 60) not null,
  exited        numeric(100, 60) not null,
  exited_value  numeric(100, 60) not null,
  realised      numeric(100, 60) not null,
  fees          numeric(100, 60) not null,
  funding       numeric(100, 60) not null,
  updated_at    bigint           not null,
  journal_seq   bigint           not null,
  primary key (session, account, instrument)
);

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
  liquidated  boolean          not null,
  opened_at   bigint           not null,
  closed_at   bigint           not null
);
create index trades_newest on trades (session, journal_seq);

create table funding (
  journal_seq bigint           not null primary key,
  session     varchar          not null,
  account     varchar          not null,
  mode        varchar          not null,
  instrument  varchar          not null,
  -- taken from the balance; below zero when received
  paid        numeric(100, 60) not null,
  rate        double precision not null,
  happened_at bigint           not null
);
create index funding_newest on funding (session, journal_seq);

-- Holds are here only (journal_seq is null); every other decision is in the journal too.
create table decisions (
  session       varchar          not null,
  number        bigint           not null,
  account       varchar          not null,
  mode          varchar          not null,
  instrument    varchar          not null,
  proposer_kind varchar(10)      not null,
  proposer      varchar          not null,
  action        varchar(12)      not null,
  confidence    double precision not null,
  entry_price   numeric(100, 60),
  stop_price    numeric(100, 60),
  target_price  numeric(100, 60),
  size_share    double precision,
  leverage      integer,
  percent       integer,
  -- held, ignored, denied or acted
  disposition   varchar(8)       not null,
  -- the check that denied it; empty otherwise
  rule          varchar          not null,
  reason        varchar          not null,
  -- client order ids, separated by spaces
  orders        varchar          not null,
  summary       varchar          not null,
  -- the rest of the rationale, JSON: saw, for, against, invalidation
  rationale     varchar          not null,
  decided_at    bigint           not null,
  journal_seq   bigint,
  primary key (session, number)
);

create table balance_history (
  session    varchar          not null,
  account    varchar          not null,
  taken_at   bigint           not null,
  mode       varchar          not null,
  balance    numeric(100, 60) not null,
  equity     numeric(100, 60) not null,
  unrealised numeric(100, 60) not null,
  primary key (session, account, taken_at)
);

-- Restrictions and releases, requests to the venue, reports that fitted nothing.
create table trading_log (
  journal_seq bigint      not null primary key,
  session     varchar     not null,
  account     varchar     not null,
  mode        varchar     not null,
  kind        varchar(10) not null,
  text        varchar     not null,
  happened_at bigint      not null
);
create index trading_log_newest on trading_log (session, journal_seq);
