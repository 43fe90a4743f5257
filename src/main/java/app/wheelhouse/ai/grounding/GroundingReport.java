package app.wheelhouse.ai.grounding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All numbers of a text with their sources.
///
/// @param claims in the order of the text
/// @param grounded facts of the snapshot
/// @param derived computed from facts
/// @param own figures of the answer
/// @param trivial without a claim
/// @param ungrounded without a source
/// @param cut whether the text was longer than is looked at
public record GroundingReport(
    List<Claim> claims,
    int grounded,
    int derived,
    int own,
    int trivial,
    int ungrounded,
    boolean cut) {
  public GroundingReport {
    claims = List.copyOf(claims);
  }

  static GroundingReport of(List<Claim> claims, boolean cut) {
    int[] counts = new int[5];
    for (Claim claim : claims) {
      int kind =
          switch (claim.status()) {
            case Status.Grounded _ -> 0;
            case Status.Derived _ -> 1;
            case Status.Own _ -> 2;
            case Status.Trivial _ -> 3;
            case Status.Ungrounded _ -> 4;
          };
      counts[kind]++;
    }
    return new GroundingReport(claims, counts[0], counts[1], counts[2], counts[3], counts[4], cut);
  }

  /// Share of the numbers that claim something and have a source, 0 to 1; 1 when none claims
  /// anything.
  public double share() {
    int sourced = grounded + derived + own;
    int claiming = sourced + ungrounded;
    return claiming == 0 ? 1 : (double) sourced / claiming;
  }

  /// Whether the answer is to be held back.
  public boolean blocks(GroundingPolicy policy) {
    return policy.blocks()
        && (ungrounded > policy.mostUngrounded() || share() < policy.leastShare());
  }

  /// Why it is held back, for the trader; empty when it is not.
  public Optional<String> objection(GroundingPolicy policy) {
    if (!blocks(policy)) {
      return Optional.empty();
    }
    String first =
        claims.stream()
            .filter(claim -> claim.status() instanceof Status.Ungrounded)
            .map(Claim::text)
            .findFirst()
            .orElse("");
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%d of %d numbers have no source in what the model was shown, the first is %s.",
            ungrounded,
            grounded + derived + own + ungrounded,
            first));
  }
}
