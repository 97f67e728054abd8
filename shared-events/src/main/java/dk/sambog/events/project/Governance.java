package dk.sambog.events.project;

import dk.sambog.events.Asset;
import dk.sambog.events.Quantity;
import dk.sambog.events.party.Role;
import java.util.List;

/**
 * Who decides in a project, and how.
 *
 * @param quorumPercent the least part of those who may vote, 0 to 100
 * @param approvalLimits up to which amount each role approves a cost alone; above the largest the decision body does
 */
public record Governance(
        DecisionBody decisionBody,
        VoteMethod voteMethod,
        int quorumPercent,
        SigningRule signingRule,
        List<ApprovalLimit> approvalLimits) {
    /** Who has the last word. */
    public enum DecisionBody {
        MUNICIPAL_COUNCIL,
        JOINT_BOARD,
        BOARD,
        MEMBERS_MEETING
    }

    /** How it votes. */
    public enum VoteMethod {
        SINGLE,
        APPROVAL,
        CUMULATIVE,
        RANKED
    }

    /** Who must sign for the project. */
    public enum SigningRule {
        LEAD_ALONE,
        TWO_TOGETHER,
        ALL_PARTIES
    }

    /** {@code approver} approves up to and with {@code upTo}, an amount of money. */
    public record ApprovalLimit(Role approver, Quantity upTo) {}

    private static final Asset KRONER = Asset.ofCurrency("DKK");

    /** The rules a project of this form has until it sets its own. They never change: projects in the log stand on them. */
    public static Governance of(ProductionForm form) {
        return switch (form) {
            case MUNICIPAL ->
                new Governance(
                        DecisionBody.MUNICIPAL_COUNCIL,
                        VoteMethod.SINGLE,
                        50,
                        SigningRule.LEAD_ALONE,
                        List.of(limit(Role.LEAD_PARTNER, 100_000)));
            case COPRODUCTION ->
                new Governance(
                        DecisionBody.JOINT_BOARD,
                        VoteMethod.SINGLE,
                        50,
                        SigningRule.ALL_PARTIES,
                        List.of(limit(Role.LEAD_PARTNER, 10_000), limit(Role.APPROVER, 50_000)));
            case SELF ->
                new Governance(
                        DecisionBody.MEMBERS_MEETING,
                        VoteMethod.SINGLE,
                        0,
                        SigningRule.TWO_TOGETHER,
                        List.of(limit(Role.LEAD_PARTNER, 5_000)));
        };
    }

    /** The roles a project of this form should see filled, until it names its own. They never change either. */
    public static List<Role> rolesOf(ProductionForm form) {
        return switch (form) {
            case MUNICIPAL -> List.of(Role.LEAD_PARTNER, Role.BENEFICIARY, Role.CONTRIBUTOR, Role.APPROVER);
            case COPRODUCTION ->
                List.of(
                        Role.LEAD_PARTNER,
                        Role.BENEFICIARY,
                        Role.CONTRIBUTOR,
                        Role.FUNDER,
                        Role.EXECUTING_PARTNER,
                        Role.VERIFIER,
                        Role.APPROVER);
            case SELF -> List.of(Role.LEAD_PARTNER, Role.CONTRIBUTOR, Role.FACILITATOR, Role.VERIFIER);
        };
    }

    private static ApprovalLimit limit(Role approver, long kroner) {
        return new ApprovalLimit(approver, new Quantity(Math.multiplyExact(kroner, 100), KRONER));
    }
}
