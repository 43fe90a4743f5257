package app.wheelhouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class ArchiveQueryPlanTest {
  /// Reads the newest rows of a long session through an index, not by sorting the session.
  @Test
  void walksAnIndexBackwards() {
    ArchiveScript script = ArchiveScript.full();
    List<String> statements = new ArrayList<>();
    try (Archive archive = Archive.inMemory("plans")) {
      archive.project(script.records);
      archive.recordBalance(
          script.rows(), new BalanceSample(1, Money.ZERO, Money.ZERO, Money.ZERO));
      ExecuteListener listener =
          new ExecuteListener() {
            private static final long serialVersionUID = 1;

            @Override
            public void executeStart(ExecuteContext ctx) {
              statements.add(DSL.using(ctx.dialect()).renderInlined(ctx.query()));
            }
          };
      var watched = DSL.using(archive.dsl().configuration().deriveAppending(listener));
      ArchiveQueries queries = new ArchiveQueries(() -> watched);
      queries.orders("alpha", 5);
      queries.fills("alpha", 5);
      queries.trades("alpha", 5);
      queries.decisions("alpha", 5);
      queries.log("alpha", 5);
      queries.stateChanges("alpha", 5);
      queries.exitPlans("alpha", 5);
      queries.balances("alpha", ArchiveScript.PAPER, 5);

      assertThat(statements).hasSize(8);
      for (String statement : statements) {
        assertThat(archive.dsl().fetchValue("explain " + statement).toString())
            .contains("/* index sorted */");
      }
    }
  }
}
