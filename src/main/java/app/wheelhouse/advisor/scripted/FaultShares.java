package app.wheelhouse.advisor.scripted;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How often which fault happens.
///
/// @param shares 0 to 1 each, together at most 1; the rest goes well
public record FaultShares(SortedMap<ModelFault, Double> shares) {
  public static final FaultShares NONE = new FaultShares(new TreeMap<>());

  public FaultShares {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean each = shares.values().stream().allMatch(share -> share >= 0 && share <= 1);
    if (!each || sum > 1 + 1e-9) {
      throw new IllegalArgumentException("The shares of the faults make more than 1: " + shares);
    }
  }

  /// This one always.
  public static FaultShares always(ModelFault fault) {
    return fault == ModelFault.NONE ? NONE : new FaultShares(new TreeMap<>(Map.of(fault, 1.0)));
  }

  /// Reads `cut-stream=0.05,html=0.02`, or `html` alone for always.
  ///
  /// @throws IllegalArgumentException with a sentence that says which part is wrong
  public static FaultShares parse(String text) {
    TreeMap<ModelFault, Double> shares = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String word = equals < 0 ? part : part.substring(0, equals);
      ModelFault fault =
          ModelFault.of(word)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "There is no fault \""
                          + word.strip()
                          + "\"; there are "
                          + ModelFault.words()));
      String share = equals < 0 ? "1" : part.substring(equals + 1).strip();
      if (!share.matches("(0(\\.[0-9]{1,9})?|1(\\.0{1,9})?)")) {
        throw new IllegalArgumentException(
            "\""
                + part.strip()
                + "\" needs a share from 0 to 1, such as "
                + fault.word()
                + "=0.05");
      }
      shares.merge(fault, Double.parseDouble(share), Double::sum);
    }
    shares.remove(ModelFault.NONE);
    return new FaultShares(shares);
  }

  /// As it is typed: `cut-stream=0.05,html=0.02`; `none` without any.
  String words() {
    return shares.isEmpty()
        ? ModelFault.NONE.word()
        : shares.entrySet().stream()
            .map(each -> each.getKey().word() + "=" + each.getValue())
            .collect(Collectors.joining(","));
  }

  /// The fault of a draw.
  ///
  /// @param draw 0 to below 1
  ModelFault at(double draw) {
    double passed = 0;
    for (Map.Entry<ModelFault, Double> each : shares.entrySet()) {
      passed += each.getValue();
      if (draw < passed) {
        return each.getKey();
      }
    }
    return ModelFault.NONE;
  }
}
