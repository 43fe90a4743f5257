package app.wheelhouse.ui.emergency;

import app.wheelhouse.ui.fx.Confirmation.Question;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the emergency report.
final class EmergencyTexts {
  private final ResourceBundle texts;

  EmergencyTexts(ResourceBundle texts) {
    this.texts = texts;
  }

  String flat() {
    return get("flat");
  }

  /// What is not done yet.
  String left(int entries, int positions) {
    if (entries == 0 && positions == 0) {
      return get("left.checking");
    }
    if (positions == 0) {
      return format("left.entries", entries);
    }
    return entries == 0
        ? format("left.positions", positions)
        : format("left.both", entries, positions);
  }

  /// What was left when trading was resumed before all was done.
  String endedEarly(int entries, int positions) {
    return entries == 0 && positions == 0 ? get("ended") : left(entries, positions);
  }

  String endedAfter(String time) {
    return format("ended.after", time);
  }

  String took(String time, boolean halted) {
    return format("took", time) + " " + get(halted ? "halted" : "resumed");
  }

  String since(String time) {
    return format("since", time);
  }

  Question resumeQuestion() {
    return new Question(get("resume.title"), get("resume.text"), get("resume"), true);
  }

  /// While it is not flat.
  Question resumeQuestion(String left) {
    return new Question(get("resume.title"), format("resume.text.open", left), get("resume"), true);
  }

  String resumeReason() {
    return get("resume.reason");
  }

  private String format(String key, Object... values) {
    return new MessageFormat(get(key), Locale.ROOT).format(values);
  }

  private String get(String key) {
    return texts.getString("emergency." + key);
  }
}
