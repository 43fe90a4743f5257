package app.wheelhouse.ui.prompt;

import app.wheelhouse.setting.Settings;
import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Confirmation;
import app.wheelhouse.ui.fx.Route;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The page with everything it asks for within reach: what takes time is done at once, unless it is
/// held.
final class PromptTrial {
  final Settings settings = new Settings();
  final List<Confirmation.Question> asked = new ArrayList<>();
  final List<Route> routes = new ArrayList<>();
  final PromptViewModel viewModel;
  boolean agrees = true;
  boolean holds;
  int written;
  private final Deque<Runnable> held = new ArrayDeque<>();

  PromptTrial(ResourceBundle texts) {
    viewModel = new PromptViewModel(settings, texts, this::confirm, routes::add, new Now());
  }

  private void confirm(Confirmation.Question question, Runnable yes) {
    asked.add(question);
    if (agrees) {
      yes.run();
    }
  }

  PromptDraft draft(PromptPart part) {
    return viewModel.drafts().get(part.ordinal());
  }

  void type(PromptPart part, String text) {
    draft(part).textProperty().set(text);
  }

  String kept(PromptPart part) {
    return settings.get(part.setting());
  }

  SectionSwitch section(String id) {
    return viewModel.sections().all().stream()
        .filter(each -> each.kind().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// How many are held.
  int waiting() {
    return held.size();
  }

  void release() {
    held.removeFirst().run();
  }

  private final class Now implements Background {
    @Override
    public <T> void ask(
        String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      written++;
      Runnable all =
          () -> {
            T answer;
            try {
              answer = work.call();
            } catch (Exception e) {
              failed.accept(e);
              return;
            }
            done.accept(answer);
          };
      if (holds) {
        held.add(all);
      } else {
        all.run();
      }
    }
  }
}
