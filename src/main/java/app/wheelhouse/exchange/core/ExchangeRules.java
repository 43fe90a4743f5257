package app.wheelhouse.exchange.core;

import java.math.BigDecimal;

/// The numbers by which the exchange works. Every time is in milliseconds, every amount in USDC.
///
/// @param makerFee share of the notional that a resting order pays, 0.00015 = 0.015 %
/// @param takerFee share of the notional that a crossing order pays
/// @param minValue the least `price * size` of an order that does not close a whole position
/// @param farthest how far from the mark a price may be, 0.8 = 80 %
/// @param fundingInterval time between two funding payments
/// @param scheduleAhead how far ahead a scheduled cancel must be set at least
/// @param scheduleBudget how often a day (UTC) it may fire for one address
/// @param scheduleVolume the traded volume from which it may be used
/// @param childRule when children of a bracket become live
/// @param cloidRule how long a client order id stays taken
/// @param modifyKeepsOld whether an order stays when its replacement is refused (a guess; false
///   cancels it all the same)
public record ExchangeRules(
    BigDecimal makerFee,
    BigDecimal takerFee,
    BigDecimal minValue,
    BigDecimal farthest,
    long fundingInterval,
    long scheduleAhead,
    int scheduleBudget,
    BigDecimal scheduleVolume,
    ChildRule childRule,
    CloidRule cloidRule,
    boolean modifyKeepsOld) {
  public ExchangeRules {
    if (fundingInterval < 1 || scheduleAhead < 0 || scheduleBudget < 0) {
      throw new IllegalArgumentException("The times of an exchange are not negative");
    }
  }

  /// The venue's own numbers.
  public static ExchangeRules standard() {
    return new ExchangeRules(
        new BigDecimal("0.00015"),
        new BigDecimal("0.00045"),
        BigDecimal.TEN,
        new BigDecimal("0.8"),
        3_600_000,
        5_000,
        10,
        BigDecimal.ZERO,
        ChildRule.ON_FULL_FILL,
        CloidRule.FOR_EVER,
        true);
  }

  /// The same with another rule for children.
  public ExchangeRules with(ChildRule rule) {
    return new ExchangeRules(
        makerFee,
        takerFee,
        minValue,
        farthest,
        fundingInterval,
        scheduleAhead,
        scheduleBudget,
        scheduleVolume,
        rule,
        cloidRule,
        modifyKeepsOld);
  }

  /// The same with another rule for client order ids.
  public ExchangeRules with(CloidRule rule) {
    return new ExchangeRules(
        makerFee,
        takerFee,
        minValue,
        farthest,
        fundingInterval,
        scheduleAhead,
        scheduleBudget,
        scheduleVolume,
        childRule,
        rule,
        modifyKeepsOld);
  }

  /// The same with times for a drill: funding every `funding` ms, a scheduled cancel `ahead` ms.
  public ExchangeRules withTimes(long funding, long ahead) {
    return new ExchangeRules(
        makerFee,
        takerFee,
        minValue,
        farthest,
        funding,
        ahead,
        scheduleBudget,
        scheduleVolume,
        childRule,
        cloidRule,
        modifyKeepsOld);
  }

  /// The same with a least traded volume before a scheduled cancel may be used.
  public ExchangeRules withScheduleVolume(BigDecimal volume) {
    return new ExchangeRules(
        makerFee,
        takerFee,
        minValue,
        farthest,
        fundingInterval,
        scheduleAhead,
        scheduleBudget,
        volume,
        childRule,
        cloidRule,
        modifyKeepsOld);
  }

  /// The same, where an order stays (or goes) when its replacement is refused.
  public ExchangeRules withModifyKeepsOld(boolean keeps) {
    return new ExchangeRules(
        makerFee,
        takerFee,
        minValue,
        farthest,
        fundingInterval,
        scheduleAhead,
        scheduleBudget,
        scheduleVolume,
        childRule,
        cloidRule,
        keeps);
  }
}
