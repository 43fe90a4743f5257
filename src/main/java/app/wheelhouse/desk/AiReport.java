package app.wheelhouse.desk;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What models did in a run.
///
/// @param level at the end, 1 to 10
/// @param questions asked
/// @param actions decisions by what they propose
/// @param unusable holds because of a reply, by reason
/// @param dispositions decisions by what became of them
/// @param repairs second questions because of a reply that could not be used
/// @param cached questions answered from an earlier reply
/// @param tokens both ways
/// @param costMicros millionths of a US dollar
/// @param evidenceSha256 over the ids of all evidence in order
/// @param record how the model's confidence did
public record AiReport(
    String model,
    int level,
    long questions,
    SortedMap<String, Long> actions,
    SortedMap<String, Long> unusable,
    SortedMap<String, Long> dispositions,
    long repairs,
    long cached,
    long tokens,
    long costMicros,
    String evidenceSha256,
    @Nullable Skill record) {
  /// How stated confidence and outcome went together.
  ///
  /// @param ended decisions whose outcome is known
  /// @param won of them, 0 to 1
  /// @param brier 0 to 1
  /// @param sentence what it means
  public record Skill(long ended, double won, double brier, double logLoss, String sentence) {}

  AiReport with(@Nullable Skill skill) {
    return new AiReport(
        model,
        level,
        questions,
        actions,
        unusable,
        dispositions,
        repairs,
        cached,
        tokens,
        costMicros,
        evidenceSha256,
        skill);
  }
}
