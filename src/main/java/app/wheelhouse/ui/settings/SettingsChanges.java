package app.wheelhouse.ui.settings;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.setting.SettingsTransfer;
import app.wheelhouse.ui.fx.Confirmation;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/// Changes of many settings at once: reset, import; and the export. Nothing is changed unasked.
final class SettingsChanges {
  private final Settings settings;
  private final ResourceBundle texts;
  private final Confirmation confirmation;
  private final SettingsExchange exchange;
  private final Consumer<String> done;
  private final Consumer<List<String>> failed;

  /// @param done is told what was done, a sentence
  /// @param failed is told what does not work, sentences
  SettingsChanges(
      Settings settings,
      ResourceBundle texts,
      Confirmation confirmation,
      SettingsExchange exchange,
      Consumer<String> done,
      Consumer<List<String>> failed) {
    this.settings = settings;
    this.texts = texts;
    this.confirmation = confirmation;
    this.exchange = exchange;
    this.done = done;
    this.failed = failed;
  }

  /// Sets those of the rows back that are not at their default, if the trader agrees.
  ///
  /// @param key of the question's texts
  /// @param name what is reset
  void reset(String key, String name, List<SettingRow> of) {
    List<SettingRow> rows =
        of.stream()
            .filter(row -> row.changedProperty().get() || !row.errorProperty().get().isEmpty())
            .toList();
    if (rows.isEmpty()) {
      done.accept(texts.getString("settings.reset.none"));
      return;
    }
    confirmation.ask(
        new Confirmation.Question(
            text(key + ".title", name),
            text("settings.reset.text", rows.size()),
            text(key + ".act", name),
            false),
        () -> {
          rows.forEach(SettingRow::reset);
          done.accept(text("settings.reset.done", rows.size()));
        });
  }

  void export() {
    exchange.write(
        SettingsTransfer.export(settings),
        file -> done.accept(text("settings.export.done", file)),
        this::failed);
  }

  void importFile() {
    exchange.read(this::imported, this::failed);
  }

  private void failed(String why) {
    failed.accept(List.of(why));
  }

  private void imported(String json) {
    switch (SettingsTransfer.read(json)) {
      case SettingsTransfer.Read.Wrong(List<String> problems) -> {
        List<String> all = new ArrayList<>(List.of(texts.getString("settings.import.wrong")));
        all.addAll(problems);
        failed.accept(all);
      }
      case SettingsTransfer.Read.Ready(SettingsTransfer transfer) ->
          confirmation.ask(
              new Confirmation.Question(
                  texts.getString("settings.import.ask"),
                  text("settings.import.text", transfer.size()),
                  texts.getString("settings.import.act"),
                  false),
              () -> {
                transfer.apply(settings);
                done.accept(texts.getString("settings.import.done"));
              });
    }
  }

  private String text(String key, Object value) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(new Object[] {value});
  }
}
