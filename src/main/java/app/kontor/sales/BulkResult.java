package app.kontor.sales;

import app.kontor.value.BusinessRuleException;
import java.util.List;

/** What a bulk action did: how many orders it changed, and which ones it left as they were. */
public record BulkResult(int done, List<Refused> refused) {

    /** @param order its number. @param why the rule that forbade it */
    public record Refused(String order, BusinessRuleException why) {}
}
