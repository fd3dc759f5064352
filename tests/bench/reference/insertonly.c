// The reference of the import benchmark: what SQLite itself needs for the same tables and bytes.
//
//   insertonly PROGRAMMES NEW
//
// Reads every row of every table of PROGRAMMES into memory. Then makes NEW with the same layout and settings and
// inserts the rows in one transaction, in the order of their numbers, a session's rows one after the other as an import
// writes them. Prints the seconds from opening NEW to its closing, which includes the checkpoint of the write-ahead
// log.
#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MaxTables = 32, MaxColumns = 32 };

struct Row
{
    sqlite3_value **values;
};

struct Table
{
    char name[64];
    int columns;
    long rows;
    struct Row *row;
    sqlite3_stmt *insert;
};

static struct Table tables[MaxTables];
static int tableCount;

static void check(int code, sqlite3 *database, const char *doing)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        fprintf(stderr, "%s: %s\n", doing, database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
        exit(2);
    }
}

static void run(sqlite3 *database, const char *sql)
{
    check(sqlite3_exec(database, sql, NULL, NULL, NULL), database, sql);
}

static sqlite3_stmt *prepared(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    check(sqlite3_prepare_v2(database, sql, -1, &statement, NULL), database, sql);
    return statement;
}

static void *grown(void *memory, size_t size)
{
    void *larger = realloc(memory, size);
    if (!larger) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return larger;
}

static void readTable(sqlite3 *database, struct Table *table)
{
    char sql[128];
    snprintf(sql, sizeof sql, "SELECT * FROM %.63s ORDER BY 1", table->name);
    sqlite3_stmt *query = prepared(database, sql);
    table->columns = sqlite3_column_count(query);
    long room = 0;
    while (sqlite3_step(query) == SQLITE_ROW) {
        if (table->rows == room) {
            room = room ? room * 2 : 64;
            table->row = grown(table->row, (size_t)room * sizeof *table->row);
        }
        sqlite3_value **values = grown(NULL, (size_t)table->columns * sizeof *values);
        for (int column = 0; column < table->columns; ++column) {
            values[column] = sqlite3_value_dup(sqlite3_column_value(query, column));
        }
        table->row[table->rows++].values = values;
    }
    check(sqlite3_finalize(query), database, sql);
}

/// Reads the rows and returns the statements that make the layout, as one text.
static char *readAll(sqlite3 *database)
{
    char *layout = NULL;
    sqlite3_stmt *query = prepared(database, "SELECT name, sql, type FROM sqlite_schema WHERE sql IS NOT NULL AND "
                                             "name NOT LIKE 'sqlite_%' ORDER BY rowid");
    while (sqlite3_step(query) == SQLITE_ROW) {
        char *longer = sqlite3_mprintf("%z%s;\n", layout ? layout : sqlite3_mprintf(""), sqlite3_column_text(query, 1));
        layout = longer;
        if (strcmp((const char *)sqlite3_column_text(query, 2), "table") == 0 && tableCount < MaxTables) {
            snprintf(tables[tableCount].name, sizeof tables[tableCount].name, "%s", sqlite3_column_text(query, 0));
            ++tableCount;
        }
    }
    check(sqlite3_finalize(query), database, "reading the layout");
    for (int i = 0; i < tableCount; ++i) {
        readTable(database, &tables[i]);
    }
    return layout;
}

static void prepareInsert(sqlite3 *database, struct Table *table)
{
    char sql[256];
    size_t length = (size_t)snprintf(sql, sizeof sql, "INSERT INTO %.63s VALUES (?", table->name);
    for (int column = 1; column < table->columns; ++column) {
        length += (size_t)snprintf(sql + length, sizeof sql - length, ",?");
    }
    snprintf(sql + length, sizeof sql - length, ")");
    table->insert = prepared(database, sql);
}

static void insertRow(sqlite3 *database, const struct Table *table, long number)
{
    sqlite3_value **values = table->row[number].values;
    for (int column = 0; column < table->columns; ++column) {
        const sqlite3_value *value = values[column];
        switch (sqlite3_value_type((sqlite3_value *)value)) {
        case SQLITE_INTEGER:
            sqlite3_bind_int64(table->insert, column + 1, sqlite3_value_int64((sqlite3_value *)value));
            break;
        case SQLITE_TEXT:
            sqlite3_bind_text(table->insert, column + 1, (const char *)sqlite3_value_text((sqlite3_value *)value),
                              sqlite3_value_bytes((sqlite3_value *)value), SQLITE_STATIC);
            break;
        case SQLITE_BLOB:
            sqlite3_bind_blob(table->insert, column + 1, sqlite3_value_blob((sqlite3_value *)value),
                              sqlite3_value_bytes((sqlite3_value *)value), SQLITE_STATIC);
            break;
        default:
            sqlite3_bind_null(table->insert, column + 1);
        }
    }
    check(sqlite3_step(table->insert), database, table->name);
    check(sqlite3_reset(table->insert), database, table->name);
}

static int belongsToSessions(const struct Table *table)
{
    return strcmp(table->name, "session") == 0 || strcmp(table->name, "session_text") == 0 ||
           strcmp(table->name, "session_fold") == 0;
}

static void insertAll(sqlite3 *database)
{
    long mostSessions = 0;
    for (int i = 0; i < tableCount; ++i) {
        prepareInsert(database, &tables[i]);
        if (belongsToSessions(&tables[i])) {
            mostSessions = tables[i].rows > mostSessions ? tables[i].rows : mostSessions;
        } else {
            for (long row = 0; row < tables[i].rows; ++row) {
                insertRow(database, &tables[i], row);
            }
        }
    }
    for (long row = 0; row < mostSessions; ++row) {
        for (int i = 0; i < tableCount; ++i) {
            if (belongsToSessions(&tables[i]) && row < tables[i].rows) {
                insertRow(database, &tables[i], row);
            }
        }
    }
    for (int i = 0; i < tableCount; ++i) {
        sqlite3_finalize(tables[i].insert);
    }
}

static long number(sqlite3 *database, const char *pragma)
{
    sqlite3_stmt *query = prepared(database, pragma);
    const long value = sqlite3_step(query) == SQLITE_ROW ? (long)sqlite3_column_int64(query, 0) : 0;
    sqlite3_finalize(query);
    return value;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s PROGRAMMES NEW\n", argv[0]);
        return 3;
    }
    sqlite3 *source = NULL;
    check(sqlite3_open_v2(argv[1], &source, SQLITE_OPEN_READWRITE, NULL), source, argv[1]);
    const long pageSize = number(source, "PRAGMA page_size");
    char *layout = readAll(source);
    sqlite3_close(source);

    const double began = now();
    sqlite3 *copy = NULL;
    check(sqlite3_open(argv[2], &copy), copy, argv[2]);
    char settings[256];
    snprintf(settings, sizeof settings,
             "PRAGMA page_size = %ld; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
             "PRAGMA cache_size = -16384; PRAGMA journal_size_limit = 4194304",
             pageSize);
    run(copy, settings);
    run(copy, "BEGIN");
    run(copy, layout);
    insertAll(copy);
    run(copy, "COMMIT");
    check(sqlite3_close(copy), copy, "closing");
    printf("%.4f\n", now() - began);
    sqlite3_free(layout);
    return 0;
}
