#pragma once

#include "core/base/result.h"

class Database;

/// All or nothing: what was not committed when it is destroyed is rolled back.
class Transaction
{
public:
    enum class Kind {
        Deferred,  ///< one unchanging view of a file from its first use; locks a file with the first change of it
        Immediate, ///< waits for other writers of this file and of every attached one
    };

    [[nodiscard]] static Result<Transaction> begin(const Database &database, Kind kind);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(const Database &database) : m_database(&database) {}

    const Database *m_database; ///< null once it is over
};
