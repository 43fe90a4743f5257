package app.wheelhouse.ui.gallery;

import app.wheelhouse.ui.accounts.AccountsExhibit;
import app.wheelhouse.ui.arena.ArenaExhibit;
import app.wheelhouse.ui.arming.ArmingExhibit;
import app.wheelhouse.ui.balance.BalanceExhibit;
import app.wheelhouse.ui.blotter.BlotterExhibit;
import app.wheelhouse.ui.chart.ChartExhibit;
import app.wheelhouse.ui.connection.ConnectionExhibit;
import app.wheelhouse.ui.controls.ControlsExhibit;
import app.wheelhouse.ui.emergency.EmergencyExhibit;
import app.wheelhouse.ui.header.HeaderExhibit;
import app.wheelhouse.ui.ladder.LadderExhibit;
import app.wheelhouse.ui.news.NewsExhibit;
import app.wheelhouse.ui.opening.OpeningExhibit;
import app.wheelhouse.ui.palette.KeysExhibit;
import app.wheelhouse.ui.palette.PaletteExhibit;
import app.wheelhouse.ui.positions.PositionsExhibit;
import app.wheelhouse.ui.prints.PrintsExhibit;
import app.wheelhouse.ui.prompt.PromptExhibit;
import app.wheelhouse.ui.reconcile.BannerExhibit;
import app.wheelhouse.ui.reconcile.ReconcileExhibit;
import app.wheelhouse.ui.replay.ReplayExhibit;
import app.wheelhouse.ui.risk.RiskExhibit;
import app.wheelhouse.ui.settings.SettingsExhibit;
import app.wheelhouse.ui.skill.SkillExhibit;
import app.wheelhouse.ui.status.StatusExhibit;
import app.wheelhouse.ui.thoughts.ThoughtsExhibit;
import app.wheelhouse.ui.ticket.TicketExhibit;
import app.wheelhouse.ui.vault.VaultExhibit;
import app.wheelhouse.ui.watchlist.WatchlistExhibit;
import app.wheelhouse.ui.welcome.AboutExhibit;
import app.wheelhouse.ui.welcome.WelcomeExhibit;
import java.util.List;

/// All panels of the desk; a panel that is not here fails the test that looks for its folder.
final class Exhibits {
  static final List<Exhibit> ALL =
      List.of(
          new ChartExhibit(),
          new WatchlistExhibit(),
          new ThoughtsExhibit(),
          new TicketExhibit(),
          new PositionsExhibit(),
          new BlotterExhibit(),
          new BalanceExhibit(),
          new RiskExhibit(),
          new ControlsExhibit(),
          new HeaderExhibit(),
          new LadderExhibit(),
          new PrintsExhibit(),
          new ConnectionExhibit(),
          new SkillExhibit(),
          new ArenaExhibit(),
          new NewsExhibit(),
          new StatusExhibit(),
          new ArmingExhibit(),
          new ReconcileExhibit(),
          new BannerExhibit(),
          new OpeningExhibit(),
          new ReplayExhibit(),
          new EmergencyExhibit(),
          new PaletteExhibit(),
          new KeysExhibit(),
          new SettingsExhibit(),
          new PromptExhibit(),
          new VaultExhibit(),
          new AccountsExhibit(),
          new WelcomeExhibit(),
          new AboutExhibit());

  private Exhibits() {}
}
