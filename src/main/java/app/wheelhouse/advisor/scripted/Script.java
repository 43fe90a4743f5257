package app.wheelhouse.advisor.scripted;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said to a prompt: the same on every run with the same seed.
///
/// @param text the reply
/// @param thinking aside; empty for most
/// @param action that it proposes
/// @param malformation when it is no proper answer, else null
record Script(String text, String thinking, String action, @Nullable Malformation malformation) {
  static Script of(ScriptSettings settings, String model, String system, String user) {
    Draw draw = Draw.of(settings.seed(), "reply", model, system, user);
    boolean wrong = draw.chance(settings.malformed());
    Malformation way = draw.oneOf(List.of(Malformation.values()));
    @Nullable Malformation malformation = wrong ? way : null;
    String thinking = draw.chance(0.25) ? "The facts are weighed one by one." : "";
    Optional<String> quick = QuickWords.of(system, draw);
    if (quick.isPresent()) {
      String whole = quick.get();
      String text = wrong ? whole.substring(0, whole.length() / 2) : whole;
      return new Script(text, thinking, "quick", malformation);
    }
    Answer answer = new Policy(Facts.of(user), draw).answer();
    boolean full = system.contains("riskAssessment");
    String text = wrong ? way.of(answer, full) : answer.json(full);
    return new Script(text, thinking, answer.action(), malformation);
  }
}
