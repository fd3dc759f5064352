#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

#include <QMetaObject>
#include <QPointer>
#include <QThread>

#include <memory>
#include <type_traits>

/// Gives a store (`ConferenceStore`, `AgendaStore`) a thread of its own. Questions are answered one after the other, in
/// the order they were asked; each answer comes back as a call in the receiver's thread, unless the receiver is gone.
/// Destroying it finishes what was asked before: a write that was accepted is never dropped.
template<class StoreType>
class StoreThread
{
public:
    explicit StoreThread(const StoreFolder &folder) : m_folder(folder), m_worker(new QObject)
    {
        m_worker->moveToThread(&m_thread);
        m_thread.start();
    }

    ~StoreThread()
    {
        QMetaObject::invokeMethod(m_worker, [this] { m_store.reset(); }, Qt::QueuedConnection);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }

    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// @param question `Result<T>(StoreType &)`, run in the store's thread
    /// @param answer   `void(Result<T>)`, run in the receiver's thread
    template<class Question, class Answer>
    void ask(QObject *receiver, Question question, Answer answer)
    {
        using Reply = std::invoke_result_t<Question, StoreType &>;
        QMetaObject::invokeMethod(
            m_worker,
            [this, to = QPointer<QObject>(receiver), question = std::move(question),
             answer = std::move(answer)]() mutable {
                auto reply = std::make_shared<Reply>(replyTo(question));
                // The pointer is only compared here; the queued call itself is dropped when its receiver dies.
                if (QObject *target = to.data()) {
                    QMetaObject::invokeMethod(
                        target, [reply, answer = std::move(answer)]() mutable { answer(std::move(*reply)); },
                        Qt::QueuedConnection);
                }
            },
            Qt::QueuedConnection);
    }

private:
    template<class Question>
    auto replyTo(Question &question) -> std::invoke_result_t<Question, StoreType &>
    {
        if (!m_store) {
            auto opened = StoreType::open(m_folder);
            if (!opened) {
                return failure(opened.error());
            }
            m_store = std::move(*opened);
        }
        return question(*m_store);
    }

    StoreFolder m_folder;
    QThread m_thread;
    QObject *m_worker;
    std::unique_ptr<StoreType> m_store; ///< made, used and destroyed in m_thread
};
