# SPDX-License-Identifier: GPL-3.0-or-later
"""The guards of the vault, each with what takes it away and the tests of which one must then fail."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Guard:
    name: str
    file: str
    text: str  # stands in the file exactly once
    without: str
    tests: tuple[str, ...]


def never(name: str, file: str, condition: str, *tests: str, start: str = 'if (') -> Guard:
    """A condition that is asked no more."""
    return Guard(name, file, f'{start}{condition})', f'{start}false && ({condition}))', tests)


CRYPTO = ('tst_crypto', 'tst_vectors', 'tst_keypairvectors')
SEGMENTS = ('tst_segment', 'tst_exchangeattacks', 'tst_falsefiles')

GUARDS = [
    # sealing and signing
    Guard('the tag of a seal', 'core/crypto/aead.cpp', 'raw(key.data()))\n            == 0;', 'raw(key.data()))\n            != 2;', CRYPTO),
    Guard('the purpose of a seal', 'core/crypto/aead.cpp',
          'quint64(cipher.size()), raw(associated.data()), quint64(associated.size()), raw(nonce.data()),',
          'quint64(cipher.size()), raw(associated.data()), quint64(associated.size() * 0), raw(nonce.data()),', CRYPTO),
    Guard('the end of a stream', 'core/crypto/stream.cpp', 'return tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL ? unpadded(plain) : std::nullopt;',
          'return unpadded(plain);', CRYPTO),
    Guard('a signature', 'core/crypto/signing.cpp', 'quint64(message.size()), raw(publicKey.data()))\n            == 0;',
          'quint64(message.size()), raw(publicKey.data()))\n            != 2;', CRYPTO),
    Guard('the purpose of a signature', 'core/crypto/signing.cpp', '    message.append(what);\n', '    message.append(what.first(0));\n', CRYPTO),
    Guard('the kind of a sealed box', 'core/crypto/box.cpp', ' || sealed[0] != SealedBox)', ')', CRYPTO),
    Guard('a key to which nothing is secret', 'core/crypto/box.cpp', 'quint64(plain.size()), raw(publicKey.data())) != 0)',
          'quint64(plain.size()), raw(publicKey.data())) == 2)', CRYPTO),
    Guard('the floor of a derivation', 'core/crypto/kdf.cpp', 'return cost.passes >= FloorCost.passes && ', 'return ', CRYPTO),
    Guard('the ceiling of a derivation', 'core/crypto/kdf.cpp', ' && cost.mebibytes <= CeilingCost.mebibytes;', ';', CRYPTO),
    # the file
    Guard('the tag of the header', 'core/storage/header.cpp', 'return copy.size() == HeaderCopySize && crypto::isSame(',
          'return copy.size() == HeaderCopySize || crypto::isSame(', ('tst_vaultfile', 'tst_keyslots')),
    never('a header altered without the key', 'core/storage/vaultfile.cpp', '!isOpenedBy(*key)', 'tst_vaultfile', 'tst_keyslots'),
    never('a file that ends behind its header', 'core/storage/vaultfile.cpp', '!whole', 'tst_vaultfile', start='if (auto whole = checkNotBare(); '),
    never('slots that another program changed', 'core/storage/vaultfile.cpp', 'now->headerCopy(key) != headerCopy(key)', 'tst_keyslots'),
    never('a key of another file', 'core/storage/vaultfile.cpp', '!isOpenedBy(key)', 'tst_keyslots'),
    Guard('the slot of a former passphrase', 'core/storage/vaultfile.cpp', 'old.kind) != kinds.end(); });', 'old.kind) != kinds.end() && old.salt.isEmpty(); });', ('tst_passphrases',)),
    Guard('what a guess costs', 'core/storage/vaultfile.cpp', 'return {std::max(a.passes, b.passes), std::max(a.mebibytes, b.mebibytes)};', 'return {a.passes, b.mebibytes};',
          ('tst_passphrases',)),
    Guard('the computer of a bound passphrase', 'core/storage/header.cpp', 'crypto::keyedHash(*computerKey, "slot computer", {both->view()})',
          'crypto::keyedHash(SecretBytes(computerKey->size()), "slot computer", {both->view()})', ('tst_boundpassphrase',)),
    Guard('what the computer of a bound passphrase is called', 'core/storage/header.cpp', 'if (slot.kind == SlotKind::PassphraseAndComputer) {\n        vouched.push_back(',
          'if (slot.kind == SlotKind::Workspace) {\n        vouched.push_back(', ('tst_boundpassphrase',)),
    Guard('the other copy after a change that was cut', 'core/storage/vaultfile.cpp', 'if (now && now->m_copies.isUneven() &&', 'if (now && !now->m_copies.isUneven() &&', ('tst_headercopies',)),
    never('a header without room', 'core/storage/headercopies.cpp', '!header.hasRoom()', 'tst_keyslots'),
    Guard('whose copy of the header counts', 'core/storage/headercopies.cpp', 'const auto header = isAuthentic(copy, vaultKey) ?', 'const auto header = isAuthentic(copy, vaultKey) || true ?', ('tst_headercopies',)),
    Guard('the newer copy of the header', 'core/storage/headercopies.cpp', 'return a.header.sequence > b.header.sequence;', 'return a.header.sequence < b.header.sequence;', ('tst_headercopies',)),
    never('a passphrase that is bound where nothing else opens the file', 'core/storage/vaultfile.cpp', 'binding == Binding::ThisComputer && !hasSlot(SlotKind::Recovery)', 'tst_boundpassphrase'),
    Guard('the end of a long value', 'core/storage/statement.cpp', 'm_owner.m_isDoubtful |= size >= LongValue;', 'm_owner.m_isDoubtful |= size < 0;', ('tst_damagedpages',)),
    # records
    Guard('the tag of a record', 'core/vault/loader.cpp', 'stored.revision, stored.state) == stored.tag;', 'stored.revision, stored.state) == stored.tag || true;',
          ('tst_projection', 'tst_pagetraps')),
    never('an older state of a record', 'core/vault/loader.cpp', 'found.revision != found.lastChange', 'tst_projection', 'tst_pagetraps'),
    Guard('a damaged record is not projected again', 'core/vault/projection.cpp', 'return *isWhole ? project(record) : Result<>();',
          'return project(record);', ('tst_reprojection', 'tst_projection')),
    Guard('a transaction that another scope left open', 'core/storage/database.cpp', 'sqlite3_get_autocommit(m_state->connection) == 0;\n    if (auto ended',
          'sqlite3_get_autocommit(m_state->connection) == 2;\n    if (auto ended', ('tst_database',)),
    Guard('a vault that refuses workspaces', 'core/workspace/workspace.cpp', 'if (*setting != vault::WorkspaceRefused)', 'if (true)', ('tst_workspace',)),
    Guard('a vault that is taken for a workspace', 'core/workspace/workspace.cpp', '    if (!*version)\n', '    if (false)\n', ('tst_workspace',)),
    Guard('what makes a change count', 'core/vault/verify.cpp', 'counts && *counts != (row.integer(5) != 0))', 'counts && false && *counts != (row.integer(5) != 0))',
          ('tst_reprojection',)),
    Guard('the links of a record in verify', 'core/vault/verify.cpp', 'return found == indexRowsOf(m_replica, record) ?', 'return true || found == indexRowsOf(m_replica, record) ?',
          ('tst_verify',)),
    Guard('what a memory was sealed for', 'core/vault/rollbackmemory.cpp', "m_vault.replica().vault.bytes() + name();", "m_vault.replica().vault.bytes().first(0);", ('tst_rollbackmemory',)),
    Guard('a passphrase that is easier to guess', 'core/vault/rollbackmemory.cpp', 'const bool isWeaker = now != NoCost && ', 'const bool isWeaker = now == NoCost && ',
          ('tst_rollbackmemory',)),
    # attachments
    never('more bytes than the record says', 'core/vault/attachments.cpp', 'quint64(plain->size()) > left', 'tst_attachments'),
    Guard('the content that a record names', 'core/vault/attachments.cpp', 'if (left != 0 || sha256 != value->at(Sha256).toBytes())', 'if (left != 0)', ('tst_attachments',)),
    Guard('no other process for the reader', 'app/reader/confinement.cpp', 'constexpr quint32 OfThreads = CLONE_THREAD | CLONE_VM;', 'constexpr quint32 OfThreads = 0;', ('tst_readerprogram',)),
    Guard('no file of the person for the reader', 'app/reader/confinement.cpp', ' && hideFiles()', ' && (true || hideFiles())', ('tst_readerprogram',)),
    Guard('a picture of the size that it says', 'core/readers/readertalk.cpp', ' || *width * *height * BytesOfPixel != items[2].toBytes().size())', ')', ('tst_readerpictures',)),
    Guard('tooltips that load pictures', 'app/desktop/widgets/plaintooltips.cpp', 'setTextFormat(Qt::PlainText)', 'setTextFormat(Qt::AutoText)', ('tst_plaintooltips',)),
    # segments
    never('a segment of another vault', 'core/sync/segment.cpp', 'header.vault != keys.vault()', *SEGMENTS),
    never('the signature of a segment', 'core/sync/segment.cpp', '!crypto::isSignedBy(*signingKey, "segment", opened.id.view(), opened.signature)', *SEGMENTS),
    never('the root of a section', 'core/sync/segment.cpp', 'rootOf(ids) != head.root', *SEGMENTS),
    never('a change that stands twice', 'core/sync/segment.cpp', 'once.size() != ids.size()', *SEGMENTS),
    never('the id of a change', 'core/sync/segment.cpp', 'change->id().view() != id.view()', *SEGMENTS),
    never('the author of a change', 'core/sync/segment.cpp', 'change->record.collection != collection || change->device != device', *SEGMENTS),
    never('the id of a statement', 'core/sync/segment.cpp', 'statement->id().view() != id.view()', *SEGMENTS),
    never('the author of a statement', 'core/sync/segment.cpp', 'statement->author() != device', *SEGMENTS),
    never('what stands behind the last section', 'core/sync/segment.cpp', '!rest.isEmpty()', *SEGMENTS),
    never('the one before in a chain', 'core/sync/chain.cpp', '(*previous)->device != header.device || (*previous)->number + 1 != header.number', 'tst_chain'),
    never('a position behind the one before', 'core/sync/chain.cpp', '!judgement.includes(header.position, *earlier)', 'tst_chain'),
    Guard('how much a frame unpacks to', 'core/sync/compression.cpp', ' || size > quint64(limits::Ratio) * quint64(frame.size())', '', ('tst_compression', *SEGMENTS)),
    # rights
    Guard('what a change may do where it came from', 'core/vault/intake.cpp', 'const bool counts = judged.may(rightFor(change));',
          'const bool counts = judged.may(rightFor(change)) || true;', ('tst_intake', 'tst_removing', 'tst_exchange')),
    Guard('the key of an epoch', 'core/members/keyring.cpp', ' || epochIdOf(m_vault, epoch.collection, epoch.key) != epoch.id)', ')', ('tst_keyring',)),
    never('who may be restored', 'core/sync/restoring.cpp', '!checked', 'tst_restoring', start='if (auto checked = checkCopy(copy, key, present->get(), clock); '),
    Guard('who may have sent more', 'core/sync/rescuecopy.cpp', 'if (!m_result.maySend)', 'if (false && !m_result.maySend)', ('tst_rescuing',)),
]
