package app.wheelhouse.venue.hyperliquid.wire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fees of an account, as shares of notional.
///
/// @param taker what it really pays for taking, all discounts in it
/// @param maker what it really pays for making; negative is a rebate
/// @param baseTaker of the schedule; null where the venue does not say
/// @param baseMaker of the schedule; null where the venue does not say
/// @param referralDiscount share of the fee
/// @param stakingDiscount share of the fee
public record UserFees(
    BigDecimal taker,
    BigDecimal maker,
    @Nullable BigDecimal baseTaker,
    @Nullable BigDecimal baseMaker,
    BigDecimal referralDiscount,
    BigDecimal stakingDiscount,
    List<Day> days) {

  public UserFees {
    days = List.copyOf(days);
  }

  /// The account's volume of one day, USDC.
  ///
  /// @param date `2025-09-03`
  public record Day(String date, BigDecimal taker, BigDecimal maker) {}

  static UserFees read(WireObject in) throws MalformedMessage {
    in.skip(
        "userSpotCrossRate",
        "userSpotAddRate",
        "trial",
        "feeTrialEscrow",
        "feeTrialReward",
        "nextTrialAvailableTimestamp",
        "stakingLink");
    Schedule schedule = in.part("feeSchedule", Schedule::read);
    BigDecimal staking =
        in.part(
            "activeStakingDiscount",
            discount -> {
              discount.skip("bpsOfMaxSupply");
              return discount.decimal("discount", BigDecimal.ZERO);
            });
    return new UserFees(
        in.decimal("userCrossRate"),
        in.decimal("userAddRate"),
        schedule == null ? null : schedule.taker(),
        schedule == null ? null : schedule.maker(),
        in.decimal("activeReferralDiscount", BigDecimal.ZERO),
        staking == null ? BigDecimal.ZERO : staking,
        in.list("dailyUserVlm", UserFees::day));
  }

  private static Day day(WireObject in) throws MalformedMessage {
    in.skip("exchange");
    return new Day(
        in.text("date"),
        in.decimal("userCross", BigDecimal.ZERO),
        in.decimal("userAdd", BigDecimal.ZERO));
  }

  private record Schedule(@Nullable BigDecimal taker, @Nullable BigDecimal maker) {
    private static Schedule read(WireObject in) throws MalformedMessage {
      in.skip("spotCross", "spotAdd", "tiers", "referralDiscount", "stakingDiscountTiers");
      return new Schedule(in.decimalOrNull("cross"), in.decimalOrNull("add"));
    }
  }
}
