package app.wheelhouse.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.domain.account.Account;
import app.wheelhouse.domain.account.AccountId;
import app.wheelhouse.domain.account.Position;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderSpec;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.RiskEngine;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Law 4: approval is a type, so that an order around the gate does not compile.
class ApprovalLaws {
  private static final String GATE = RiskEngine.class.getName();

  static List<Class<?>> approvals() {
    return List.of(ApprovedAction.class.getPermittedSubclasses());
  }

  @Test
  void approvedActionIsSealed() {
    assertThat(ApprovedAction.class.isSealed())
        .as("law 4: nobody outside the gate's room adds a kind of approval")
        .isTrue();
    assertThat(approvals())
        .extracting(Class::getSimpleName)
        .as("law 4: order, modify, cancel, leverage and margin are what a venue can be asked")
        .containsExactlyInAnyOrder(
            "ApprovedOrder",
            "ApprovedModify",
            "ApprovedCancel",
            "ApprovedLeverage",
            "ApprovedMargin");
  }

  @ParameterizedTest
  @MethodSource("approvals")
  void approvalIsMadeOnlyInsideTheGate(Class<?> approval) {
    assertThat(approval.getPackageName()).isEqualTo(RiskEngine.class.getPackageName());
    assertThat(Modifier.isFinal(approval.getModifiers()))
        .as("law 4: a subclass of " + approval.getSimpleName() + " would be a forged approval")
        .isTrue();
    for (Constructor<?> constructor : approval.getDeclaredConstructors()) {
      assertThat(constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED))
          .as("law 4: only the gate's room makes an approval, yet this is open: " + constructor)
          .isZero();
    }
    for (Method method : approval.getDeclaredMethods()) {
      boolean gives = ApprovedAction.class.isAssignableFrom(method.getReturnType());
      assertThat(gives && Modifier.isPublic(method.getModifiers()))
          .as("law 4: an approval cannot be copied into another one: " + method)
          .isFalse();
    }
  }

  @Test
  void onlyTheGateGivesApprovalsAway() {
    classes()
        .that(describe("make approvals", ApprovalLaws::makesApproval))
        .should()
        .resideInAPackage(RiskEngine.class.getPackageName())
        .because("law 4: only risk.approve makes an ApprovedAction")
        .check(House.CLASSES);
  }

  @Test
  void onlyTheEngineAsksForApproval() {
    classes()
        .that(
            describe(
                "are outside the engine and the gate",
                type -> !List.of("engine", "risk").contains(Room.of(type))))
        .should(
            Calls.notCall(
                "RiskEngine.approve…",
                target ->
                    target.getOwner().getName().equals(GATE)
                        && target.getName().startsWith("approve")))
        .because(
            "law 4: an approval is true for the state it was judged on, and only the engine has"
                + " that; others may ask for a preview")
        .check(House.CLASSES);
  }

  @Test
  void executionPreparesOnlyWhatIsApproved() {
    List<Method> preparing =
        Arrays.stream(ExecutionClient.class.getMethods())
            .filter(method -> method.getName().equals("prepare"))
            .toList();
    assertThat(preparing).isNotEmpty();
    assertThat(preparing)
        .as("law 4: a venue is handed approvals, never bare orders")
        .allMatch(method -> method.getParameterTypes()[0] == ApprovedAction.class);
    assertThat(ExecutionClient.class.getMethods())
        .as("law 4: no other door to a venue takes an order")
        .noneMatch(method -> List.of(method.getParameterTypes()).contains(OrderSpec.class));
  }

  @Test
  void riskRuleIsNamedACheck() {
    classes()
        .that()
        .areAssignableTo(RiskEngine.class.getPackageName() + ".RiskCheck")
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveSimpleNameEndingWith("Check")
        .because("one word for one thing: a risk rule is a …Check")
        .check(House.CLASSES);
  }

  @ParameterizedTest
  @ValueSource(classes = {OrderSpec.class, Fill.class, Account.class})
  void orderMoneyIsKeyedByItsAccount(Class<?> keyed) {
    assertThat(keyed.getMethods())
        .as(
            "law 5: one engine holds several accounts, so "
                + keyed.getSimpleName()
                + " says which one it is about")
        .anyMatch(method -> method.getReturnType() == AccountId.class);
  }

  @Test
  void everyReportNamesItsAccount() throws NoSuchMethodException {
    assertThat(ExecutionReport.class.getMethod("account").getReturnType())
        .as("law 5: a report without an account would be booked on the wrong one")
        .isEqualTo(AccountId.class);
  }

  @Test
  void positionStoresCostAndNotAnAverage() {
    assertThat(Position.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .as("law 8: exact cost and quantity are stored, the average is derived")
        .contains("cost")
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("average"));
    assertThat(Position.class.getRecordComponents())
        .extracting(RecordComponent::getType)
        .as("law 8: a position is exact")
        .doesNotContain(double.class, float.class);
  }

  private static boolean makesApproval(JavaClass type) {
    return type.getConstructorCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isAssignableTo(ApprovedAction.class));
  }
}
