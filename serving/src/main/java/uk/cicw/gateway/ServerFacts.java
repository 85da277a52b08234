package uk.cicw.gateway;

import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlNullOrdering;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlOuterJoinsSupportLevel;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedCaseSensitivity;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedGroupBy;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedResultSetType;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedSubqueries;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedTransaction;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedUnions;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlTransactionIsolationLevel;
import org.apache.arrow.flight.sql.impl.FlightSql.SupportedAnsi92SqlGrammarLevel;
import org.apache.arrow.flight.sql.impl.FlightSql.SupportedSqlGrammar;

/**
 * What the server can do, in the terms of JDBC. Every value is given: the driver takes one that is
 * missing for an error of its own.
 */
final class ServerFacts {
  private static final String[] NUMBERS = {
    "abs", "ceil", "exp", "floor", "ln", "log10", "mod", "pi", "power", "round", "sign", "sqrt"
  };
  private static final String[] TEXTS = {
    "concat", "left", "length", "lower", "ltrim", "replace", "right", "rtrim", "substring", "upper"
  };
  private static final String[] DATES = {
    "current_date", "date_diff", "date_part", "date_trunc", "extract", "last_day", "strftime"
  };
  private static final String[] OTHERS = {"coalesce", "ifnull", "nullif"};
  private static final String[] KEYWORDS = {
    "asof", "columns", "exclude", "ilike", "pivot", "qualify", "sample", "summarize", "unpivot"
  };
  // so many as one asks for
  private static final long UNLIMITED = 0;
  private static final long MOST_CHARACTERS = 64 * 1024;

  static SqlInfoBuilder of(String version, int timeoutMs) {
    SqlInfoBuilder facts = new SqlInfoBuilder();
    server(facts, version, timeoutMs);
    grammar(facts);
    transactions(facts);
    limits(facts);
    return facts;
  }

  private static void server(SqlInfoBuilder facts, String version, int timeoutMs) {
    facts
        .withFlightSqlServerName("Children in Care Warehouse")
        .withFlightSqlServerVersion(version)
        .withFlightSqlServerArrowVersion(version)
        .withFlightSqlServerReadOnly(true)
        .withFlightSqlServerSql(true)
        .withFlightSqlServerSubstrait(false)
        .withFlightSqlServerSubstraitMinVersion("")
        .withFlightSqlServerSubstraitMaxVersion("")
        .withFlightSqlServerCancel(true)
        .withFlightSqlServerBulkIngestion(false)
        .withFlightSqlServerBulkIngestionTransaction(false)
        .withFlightSqlServerStatementTimeout(timeoutMs)
        .withFlightSqlServerTransactionTimeout(0)
        .withFlightSqlServerTransaction(SqlSupportedTransaction.SQL_SUPPORTED_TRANSACTION_NONE);
  }

  private static void grammar(SqlInfoBuilder facts) {
    facts
        .withSqlIdentifierQuoteChar("\"")
        .withSqlSearchStringEscape("\\")
        .withSqlExtraNameCharacters("")
        .withSqlCatalogTerm("database")
        .withSqlSchemaTerm("schema")
        .withSqlProcedureTerm("macro")
        .withSqlCatalogAtStart(true)
        .withSqlIdentifierCase(SqlSupportedCaseSensitivity.SQL_CASE_SENSITIVITY_CASE_INSENSITIVE)
        .withSqlQuotedIdentifierCase(
            SqlSupportedCaseSensitivity.SQL_CASE_SENSITIVITY_CASE_INSENSITIVE)
        .withSqlNullOrdering(SqlNullOrdering.SQL_NULLS_SORTED_AT_END)
        .withSqlKeywords(KEYWORDS)
        .withSqlNumericFunctions(NUMBERS)
        .withSqlStringFunctions(TEXTS)
        .withSqlDatetimeFunctions(DATES)
        .withSqlSystemFunctions(OTHERS)
        .withSqlSupportsColumnAliasing(true)
        .withSqlNullPlusNullIsNull(true)
        .withSqlSupportsConvert(java.util.Map.of())
        .withSqlSupportsTableCorrelationNames(true)
        .withSqlSupportsDifferentTableCorrelationNames(false)
        .withSqlSupportsExpressionsInOrderBy(true)
        .withSqlSupportsOrderByUnrelated(true)
        .withSqlSupportedGroupBy(
            SqlSupportedGroupBy.SQL_GROUP_BY_UNRELATED,
            SqlSupportedGroupBy.SQL_GROUP_BY_BEYOND_SELECT)
        .withSqlSupportsLikeEscapeClause(true)
        .withSqlSupportsNonNullableColumns(true)
        .withSqlSupportedGrammar(
            SupportedSqlGrammar.SQL_CORE_GRAMMAR, SupportedSqlGrammar.SQL_MINIMUM_GRAMMAR)
        .withSqlAnsi92SupportedLevel(SupportedAnsi92SqlGrammarLevel.ANSI92_ENTRY_SQL)
        .withSqlOuterJoinSupportLevel(
            SqlOuterJoinsSupportLevel.SQL_FULL_OUTER_JOINS,
            SqlOuterJoinsSupportLevel.SQL_LIMITED_OUTER_JOINS)
        .withSqlCorrelatedSubqueriesSupported(true)
        .withSqlSubQueriesSupported(
            SqlSupportedSubqueries.SQL_SUBQUERIES_IN_COMPARISONS,
            SqlSupportedSubqueries.SQL_SUBQUERIES_IN_EXISTS,
            SqlSupportedSubqueries.SQL_SUBQUERIES_IN_INS,
            SqlSupportedSubqueries.SQL_SUBQUERIES_IN_QUANTIFIEDS)
        .withSqlSupportedUnions(SqlSupportedUnions.SQL_UNION, SqlSupportedUnions.SQL_UNION_ALL)
        .withSqlSupportsIntegrityEnhancementFacility(false)
        .withSqlNamedParametersSupported(false)
        .withSqlStoredProceduresSupported(false)
        .withSqlStoredFunctionsUsingCallSyntaxSupported(false)
        .withSqlLocatorsUpdateCopy(false)
        .withSqlSelectForUpdateSupported(false)
        .withSqlAllTablesAreSelectable(true);
  }

  private static void transactions(SqlInfoBuilder facts) {
    facts
        .withSqlDdlCatalog(false)
        .withSqlDdlSchema(false)
        .withSqlDdlTable(false)
        .withSqlSchemasSupportedActions()
        .withSqlCatalogsSupportedActions()
        .withSqlSupportedPositionedCommands()
        .withSqlTransactionsSupported(false)
        .withSqlSupportedTransactionsIsolationLevels(
            SqlTransactionIsolationLevel.SQL_TRANSACTION_NONE)
        .withSqlDefaultTransactionIsolation(SqlTransactionIsolationLevel.SQL_TRANSACTION_NONE_VALUE)
        .withSqlDataDefinitionCausesTransactionCommit(false)
        .withSqlDataDefinitionsInTransactionsIgnored(true)
        .withSqlSupportedResultSetTypes(SqlSupportedResultSetType.SQL_RESULT_SET_TYPE_FORWARD_ONLY)
        .withSqlBatchUpdatesSupported(false)
        .withSqlSavepointsSupported(false);
  }

  private static void limits(SqlInfoBuilder facts) {
    facts
        .withSqlMaxStatementLength(MOST_CHARACTERS)
        .withSqlMaxBinaryLiteralLength(MOST_CHARACTERS)
        .withSqlMaxCharLiteralLength(MOST_CHARACTERS)
        .withSqlMaxColumnNameLength(UNLIMITED)
        .withSqlMaxColumnsInGroupBy(UNLIMITED)
        .withSqlMaxColumnsInIndex(UNLIMITED)
        .withSqlMaxColumnsInOrderBy(UNLIMITED)
        .withSqlMaxColumnsInSelect(UNLIMITED)
        .withSqlMaxColumnsInTable(UNLIMITED)
        .withSqlMaxConnections(UNLIMITED)
        .withSqlMaxCursorNameLength(UNLIMITED)
        .withSqlMaxIndexLength(UNLIMITED)
        .withSqlDbSchemaNameLength(UNLIMITED)
        .withSqlMaxProcedureNameLength(UNLIMITED)
        .withSqlMaxCatalogNameLength(UNLIMITED)
        .withSqlMaxRowSize(UNLIMITED)
        .withSqlMaxRowSizeIncludesBlobs(true)
        .withSqlMaxStatements(UNLIMITED)
        .withSqlMaxTableNameLength(UNLIMITED)
        .withSqlMaxTablesInSelect(UNLIMITED)
        .withSqlMaxUsernameLength(UNLIMITED);
  }

  private ServerFacts() {}
}
