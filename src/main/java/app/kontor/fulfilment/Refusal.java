package app.kontor.fulfilment;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;

/** An order that a bulk action left as it was, and the rule that forbade it. */
public record Refusal(OrderId id, String order, BusinessRuleException reason) {}
