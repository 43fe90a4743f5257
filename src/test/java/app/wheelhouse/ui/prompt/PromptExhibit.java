package app.wheelhouse.ui.prompt;

import app.wheelhouse.ai.snapshot.DemoPicture;
import app.wheelhouse.setting.AiSettings;
import app.wheelhouse.ui.fx.PanelState;
import app.wheelhouse.ui.fx.ViewLoader;
import app.wheelhouse.ui.gallery.Exhibit;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// The page of the prompt as the settings scroll it. At its top: changed texts, a text that is too
/// long, no model. At its end: waiting, a budget that is too small with sections that are off, no
/// session.
public final class PromptExhibit implements Exhibit {
  private static final String STRATEGY =
      """
      Most looks end in hold: propose an entry only when several independent facts agree.
      Only trade with the trend of the 4h and 1d bars; never fade a range.
      Put the stop where the idea is proven wrong, at least one ATR of the decision timeframe away, \
      and let the target pay for the risk, fees and funding.
      Look at the open position first: close or reduce it when its reason is gone.
      No entries in the hour before and after a Fed decision.\
      """;

  @Override
  public String panel() {
    return "prompt";
  }

  @Override
  public double width() {
    return 580;
  }

  @Override
  public double height() {
    return 370;
  }

  @Override
  public Parent in(PanelState state, ViewLoader loader) {
    PromptTrial trial = new PromptTrial(loader.texts());
    PromptViewModel viewModel = trial.viewModel;
    trial.settings.set(AiSettings.BACK_END, "ollama");
    ScrollPane page = new ScrollPane(loader.load(new PromptView(viewModel), "prompt.fxml"));
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    switch (state) {
      case LOADING -> {
        // Nothing has come.
        toEnd(page);
      }
      case LIVE -> {
        trial.settings.set(AiSettings.PROMPT_STRATEGY, STRATEGY);
        viewModel.partProperty().set(PromptPart.STRATEGY);
        viewModel.show(DemoPicture.full());
      }
      case STALE -> {
        trial.settings.set(AiSettings.PROMPT_TOKENS, 4_000);
        trial.section("trades").onProperty().set(false);
        trial.section("news").onProperty().set(false);
        trial.type(PromptPart.OWN, "No entries in the hour before US inflation figures.");
        viewModel.partProperty().set(PromptPart.OWN);
        // Written at once, so that it grows old here.
        viewModel.open(true);
        viewModel.show(DemoPicture.full());
        viewModel.silent(6_000);
        toEnd(page);
      }
      case EMPTY -> {
        trial.type(PromptPart.STYLE, "Reasoning: " + "short sentences, ".repeat(500));
        viewModel.partProperty().set(PromptPart.STYLE);
        trial.draft(PromptPart.STYLE).save();
      }
      case OFF -> {
        trial.settings.set(AiSettings.BACK_END, AiSettings.NONE);
        viewModel.show(DemoPicture.full());
      }
      case ERROR -> {
        viewModel.sessionFailed("The venue is down.", "");
        toEnd(page);
      }
    }
    return page;
  }

  /// And stays there, where the first control that takes the focus would draw it up again.
  private static void toEnd(ScrollPane page) {
    page.vvalueProperty()
        .subscribe(value -> {
          if (value.doubleValue() < 1) {
            page.setVvalue(1);
          }
        });
  }
}
