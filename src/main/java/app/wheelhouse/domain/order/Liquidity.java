package app.wheelhouse.domain.order;

/// Whether a fill made or took liquidity; decides its fee.
public enum Liquidity {
  MAKER,
  TAKER
}
