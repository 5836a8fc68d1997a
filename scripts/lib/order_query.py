"""What is asked of GraphQL: an order with all that REST tells of it, and the balance."""

from order_bodies import GraphQLModel

MONEY = "{shopMoney{amount currencyCode} presentmentMoney{amount currencyCode}}"
TAXES = "{title rate channelLiable priceSet" + MONEY + "}"
ALLOCATIONS = "{allocatedAmountSet" + MONEY + " discountApplication{index}}"

ORDER_QUERY = (
    "query($id: ID!) {order(id: $id) {id legacyResourceId name createdAt updatedAt processedAt cancelledAt"
    " cancelReason closed closedAt test taxesIncluded dutiesIncluded taxExempt edited currencyCode"
    " presentmentCurrencyCode displayFinancialStatus displayFulfillmentStatus returnStatus fullyPaid note tags poNumber"
    " email sourceName paymentGatewayNames discountCodes subtotalLineItemsQuantity currentSubtotalLineItemsQuantity"
    " paymentTerms{id} totalCashRoundingAdjustment{paymentSet" + MONEY + " refundSet" + MONEY + "} "
    + " ".join(field + MONEY for field in GraphQLModel.MONEY)
    + " taxLines" + TAXES + " currentTaxLines" + TAXES + " additionalFees{id name price" + MONEY + " taxLines" + TAXES + "}"
    " lineItems(first: 50){nodes{id sku quantity currentQuantity unfulfilledQuantity refundableQuantity isGiftCard"
    " originalUnitPriceSet" + MONEY + " originalTotalSet" + MONEY + " discountedTotalSet" + MONEY
    + " discountedUnitPriceAfterAllDiscountsSet" + MONEY + " taxLines" + TAXES + " discountAllocations" + ALLOCATIONS
    + " duties{id price" + MONEY + " taxLines" + TAXES + "}}}"
    " shippingLines(first: 20, includeRemovals: true){nodes{id title isRemoved originalPriceSet" + MONEY
    + " discountedPriceSet" + MONEY + " currentDiscountedPriceSet" + MONEY + " taxLines" + TAXES
    + " discountAllocations" + ALLOCATIONS + "}}"
    " transactions{id kind status gateway paymentId createdAt amountSet" + MONEY + " amountRoundingSet" + MONEY
    + " parentTransaction{id}}"
    " fulfillments{id name status fulfillmentLineItems(first: 50){nodes{quantity lineItem{id}}}}"
    " fulfillmentOrders(first: 50){nodes{id status assignedLocation{location{id}}"
    " lineItems(first: 50){nodes{totalQuantity remainingQuantity lineItem{id}}}}}"
    " refunds{id createdAt totalRefundedSet" + MONEY
    + " refundLineItems(first: 50){nodes{quantity restockType subtotalSet" + MONEY + " totalTaxSet" + MONEY
    + " lineItem{id}}}"
    " refundShippingLines(first: 20){nodes{subtotalAmountSet" + MONEY + " taxAmountSet" + MONEY + " shippingLine{id}}}"
    " orderAdjustments(first: 20){nodes{reason amountSet" + MONEY + " taxAmountSet" + MONEY + "}}"
    " duties{amountSet" + MONEY + " originalDuty{id}} return{id} transactions(first: 20){nodes{id}}}"
    " returns(first: 20){nodes{id name status totalQuantity}}"
    " agreements(first: 50){nodes{id reason happenedAt "
    " sales(first: 100){nodes{id actionType lineType quantity totalAmount" + MONEY + " totalTaxAmount" + MONEY
    + " ... on ProductSale{lineItem{id}} ... on GiftCardSale{lineItem{id}} ... on TipSale{lineItem{id}}"
    " ... on ShippingLineSale{shippingLine{id}} ... on DutySale{duty{id}}}}}}}}"
)

BALANCE_QUERY = (
    "{shopifyPaymentsAccount{balanceTransactions(first: 250){nodes{id type sourceType amount{amount} fee{amount}"
    " net{amount} associatedPayout{id status} transactionDate}}"
    " payouts(first: 250){nodes{id legacyResourceId status net{amount} issuedAt}}}}"
)
