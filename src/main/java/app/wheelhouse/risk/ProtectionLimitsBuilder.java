package app.wheelhouse.risk;

import app.wheelhouse.risk.ProtectionLimits.ProposerLimits;
import java.math.BigDecimal;
import java.util.SortedMap;

/// Changes some of the [ProtectionLimits] and keeps the rest; shares as decimal text.
public final class ProtectionLimitsBuilder {
  private BigDecimal marginPause;
  private BigDecimal marginDeny;
  private BigDecimal marginCritical;
  private BigDecimal distanceWarn;
  private BigDecimal distanceHigh;
  private BigDecimal distanceDeny;
  private BigDecimal distanceCritical;
  private BigDecimal drawdownReduce;
  private BigDecimal drawdownClear;
  private BigDecimal drawdownHalt;
  private int tradesPerDay;
  private long coolDownMillis;
  private int lossStreak;
  private double correlated;
  private BigDecimal maxHourRange;
  private int errorStreak;
  private long errorWindowMillis;
  private long maxClockSkewMillis;
  private SortedMap<String, ProposerLimits> proposers;

  private ProtectionLimitsBuilder(ProtectionLimits from) {
    marginPause = from.marginPause();
    marginDeny = from.marginDeny();
    marginCritical = from.marginCritical();
    distanceWarn = from.distanceWarn();
    distanceHigh = from.distanceHigh();
    distanceDeny = from.distanceDeny();
    distanceCritical = from.distanceCritical();
    drawdownReduce = from.drawdownReduce();
    drawdownClear = from.drawdownClear();
    drawdownHalt = from.drawdownHalt();
    tradesPerDay = from.tradesPerDay();
    coolDownMillis = from.coolDownMillis();
    lossStreak = from.lossStreak();
    correlated = from.correlated();
    maxHourRange = from.maxHourRange();
    errorStreak = from.errorStreak();
    errorWindowMillis = from.errorWindowMillis();
    maxClockSkewMillis = from.maxClockSkewMillis();
    proposers = from.proposers();
  }

  /// Starts from `limits`.
  public static ProtectionLimitsBuilder from(ProtectionLimits limits) {
    return new ProtectionLimitsBuilder(limits);
  }

  /// How much of the equity maintenance margin may take: pause, deny, critical.
  public ProtectionLimitsBuilder margin(String pause, String deny, String critical) {
    marginPause = new BigDecimal(pause);
    marginDeny = new BigDecimal(deny);
    marginCritical = new BigDecimal(critical);
    return this;
  }

  /// Liquidation distances over the mark, falling: warn, high, deny, critical.
  public ProtectionLimitsBuilder distance(String warn, String high, String deny, String critical) {
    distanceWarn = new BigDecimal(warn);
    distanceHigh = new BigDecimal(high);
    distanceDeny = new BigDecimal(deny);
    distanceCritical = new BigDecimal(critical);
    return this;
  }

  /// Falls from the peak, rising: clear, reduce, halt.
  public ProtectionLimitsBuilder drawdown(String clear, String reduce, String halt) {
    drawdownClear = new BigDecimal(clear);
    drawdownReduce = new BigDecimal(reduce);
    drawdownHalt = new BigDecimal(halt);
    return this;
  }

  public ProtectionLimitsBuilder tradesPerDay(int value) {
    tradesPerDay = value;
    return this;
  }

  public ProtectionLimitsBuilder coolDownMillis(long value) {
    coolDownMillis = value;
    return this;
  }

  public ProtectionLimitsBuilder lossStreak(int value) {
    lossStreak = value;
    return this;
  }

  public ProtectionLimitsBuilder correlated(double value) {
    correlated = value;
    return this;
  }

  public ProtectionLimitsBuilder maxHourRange(String value) {
    maxHourRange = new BigDecimal(value);
    return this;
  }

  public ProtectionLimitsBuilder errorStreak(int value) {
    errorStreak = value;
    return this;
  }

  public ProtectionLimitsBuilder errorWindowMillis(long value) {
    errorWindowMillis = value;
    return this;
  }

  public ProtectionLimitsBuilder maxClockSkewMillis(long value) {
    maxClockSkewMillis = value;
    return this;
  }

  public ProtectionLimitsBuilder proposers(SortedMap<String, ProposerLimits> value) {
    proposers = value;
    return this;
  }

  /// @throws IllegalArgumentException when a limit is out of its range
  public ProtectionLimits build() {
    return new ProtectionLimits(
        marginPause,
        marginDeny,
        marginCritical,
        distanceWarn,
        distanceHigh,
        distanceDeny,
        distanceCritical,
        drawdownReduce,
        drawdownClear,
        drawdownHalt,
        tradesPerDay,
        coolDownMillis,
        lossStreak,
        correlated,
        maxHourRange,
        errorStreak,
        errorWindowMillis,
        maxClockSkewMillis,
        proposers);
  }
}
